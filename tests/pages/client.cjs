// SPDX-License-Identifier: MIT
// What never stands on a client's page, and that what others have typed stands there as text alone.
"use strict";

const fs = require("fs");

// What a template, a file or an option may have been given; protocols/ of the suite's `hostile` layer has the same.
const hostile = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{say.title}}", `"'&amp;`];
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

// The page without its style and without the addresses that may stand in it.
function bare(asked) {
  const text = fs.readFileSync(asked.file, "utf8").replace(/<style>.*?<\/style>/s, "");
  return [...asked.all("url"), 'xmlns="http://www.w3.org/2000/svg"'].reduce((rest, url) => rest.split(url).join(""), text);
}

// discreet: no address, no script, no depth, no share in percent, nothing that the screening or the clinic's own notes hold.
async function discreet(_, asked) {
  const text = bare(asked);
  const faults = [];
  const forbid = (pattern, what) => (text.match(pattern) || []).slice(0, 2).forEach((found) => faults.push(`${what}: ${found}`));
  forbid(/<(script|iframe|object|embed|link|form|input|base)\b/gi, "element");
  forbid(/.{0,20}(\bhttps?:|\/\/[a-z]).{0,20}/gi, "address");
  forbid(/\son[a-z]+ *=/gi, "attribute");
  forbid(/.{0,20}%/g, "per cent");
  if (asked.get("depths") !== "yes") forbid(/[\d.]+\s*(mm\b|millimet)/gi, "depth");
  for (const word of asked.all("not")) if (text.toLowerCase().includes(word.toLowerCase())) faults.push(`"${word}" stands on it`);
  return faults;
}

// What stands there, as text: `with` in the page's words.
async function says(tab, asked) {
  const text = (await tab.page.evaluate(() => document.body.innerText)).replace(/\s+/g, " ");
  return asked.all("with").filter((words) => !text.includes(words)).map((words) => `does not say "${words}"`);
}

// Elements and attributes that only a hostile text could have made.
function made_of_text() {
  const elements = [...document.querySelectorAll("script, iframe, object, embed, form, input, b[onclick], img:not([src^='data:'])")];
  const handlers = [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some((a) => a.name.startsWith("on") || /javascript:/i.test(a.value)));
  return [...elements, ...handlers].map((element) => element.outerHTML.slice(0, 60));
}

async function inert(tab, asked) {
  const text = await tab.page.evaluate(() => document.body.innerText);
  const places = Number(asked.get("places"));
  const faults = (await tab.page.evaluate(made_of_text)).map((made) => `an element of a text: ${made}`);
  for (const words of hostile) {
    const found = text.split(words).length - 1;
    if (found < places) faults.push(`${words} stands in ${found} places of ${places}`);
  }
  const raw = fs.readFileSync(asked.file, "utf8").match(unsafe);
  if (raw) faults.push(`U+${raw[0].codePointAt(0).toString(16)} stands in it`);
  return [...faults, ...tab.noise];
}

// Which languages the page says that its parts are in.
function tongues() {
  const english = ":is(span, small)[lang=en][dir=ltr]";
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    boxes: all("section.help").map((box) => ({ lang: box.lang, dir: box.dir, signs: [...box.querySelectorAll("li")].map((li) => li.innerText) })),
    english: all(english).length,
    others: all("main :is([lang], [dir])").filter((e) => !e.matches(`section.help, ${english}`)).map((e) => e.outerHTML.slice(0, 60)),
    labels: all("[lang=en] small").map((e) => e.innerText).filter((text) => !/[a-z]/i.test(text)),
  };
}

// Each stretch of text in another language than the page's says so, and which way it runs; a draft has the red flags in English too.
async function tongue(tab, asked) {
  const { lang, dir, boxes, english, others, labels } = await tab.page.evaluate(tongues);
  const is_english = (box) => box && box.lang === "en" && box.dir === "ltr" && asked.all("flag").every((flag) => box.signs.includes(flag));
  const faults = [...others.map((other) => `unasked: ${other}`), ...[...new Set(labels)].map((label) => `called English: ${label}`)];
  const demand = (truth, fault) => truth || faults.push(fault);
  demand(lang === asked.get("lang"), `lang is ${lang}`);
  demand(dir === asked.get("dir"), `dir is ${dir}`);
  demand(boxes[0] && boxes[0].lang === lang && boxes[0].dir === dir, "the first box of red flags is not in the page's language");
  demand(asked.get("english-box") !== "yes" || is_english(boxes[1]), "the red flags do not stand beside it in English");
  demand(asked.get("english-words") !== "yes" || english > 0, "no untranslated word says that it is English");
  return faults;
}

module.exports = { discreet, says, inert, tongue };
