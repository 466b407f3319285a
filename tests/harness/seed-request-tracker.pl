# Fills an empty Request Tracker from the JSON on standard input: { desk, password, people, tickets }.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use Encode qw(encode encode_utf8);
use JSON qw(decode_json);
use MIME::Entity;
use RT;

RT::LoadConfig();
RT::Init();
my $scene = decode_json(do { local $/; <STDIN> });
my $system = RT->SystemUser;

sub check {
    my ($ok, $message) = @_;
    die "Request Tracker: $message\n" unless $ok;
}

sub mail {
    my ($message, $subject) = @_;
    return MIME::Entity->build(
        From     => $message->{from},
        Subject  => encode('MIME-Header', $subject),
        Type     => 'text/plain',
        Charset  => 'UTF-8',
        Encoding => '8bit',
        Data     => [encode_utf8($message->{text})],
    );
}

my $desk = RT::User->new($system);
$desk->Load('root');
check($desk->SetPassword($scene->{password}));
check($desk->SetEmailAddress($scene->{desk}{address}));
check($desk->SetRealName($scene->{desk}{name}));

for my $person (@{ $scene->{people} }) {
    my $user = RT::User->new($system);
    check($user->Create(
        Name         => $person->{address},
        EmailAddress => $person->{address},
        RealName     => $person->{name},
        Organization => $person->{company} // '',
        WorkPhone    => $person->{phone} // '',
        Privileged   => 0,
    ));
}

my $queue = RT::Queue->new($system);
$queue->Load('General');
my $everyone = RT::Group->new($system);
$everyone->LoadSystemInternalGroup('Everyone');
for my $right (qw(CreateTicket ReplyToTicket ShowTicket)) {
    check($everyone->PrincipalObj->GrantRight(Right => $right, Object => $queue));
}

for my $wanted (@{ $scene->{tickets} }) {
    my ($first, @answers) = @{ $wanted->{messages} };
    my $ticket = RT::Ticket->new($system);
    my ($id, undef, $message) = $ticket->Create(
        Queue     => 'General',
        Subject   => $wanted->{subject},
        Requestor => $wanted->{requestors},
        Cc        => $wanted->{cc},
        MIMEObj   => mail($first, $wanted->{subject}),
    );
    check($id, $message);
    for my $answer (@answers) {
        my $writer = RT::User->new($system);
        $writer->LoadByEmail($answer->{from});
        my $seen = RT::Ticket->new(RT::CurrentUser->new($writer));
        $seen->Load($id);
        check($seen->Correspond(MIMEObj => mail($answer, "Re: $wanted->{subject}")));
    }
}
