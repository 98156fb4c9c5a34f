// SPDX-License-Identifier: MIT
// On paper, A4 and Letter: the margins are the page's own, nothing is cut off, no day is torn apart, and each page tells whose it is.
"use strict";

const path = require("path");
const { print, letters } = require("./pdf.cjs");
const { red_flags, session_of } = require("./catalogue.cjs");

const papers = ["A4", "Letter"];
const millimetre = 72 / 25.4;
const near = 0.6 * millimetre; // what a letter's own edge may add

// on_papers TAB ASKED CHECK: what CHECK finds on either paper.
async function on_papers(tab, asked, check) {
  tab.printed = tab.printed && tab.printed.file === asked.file ? tab.printed : { file: asked.file };
  const found = [];
  for (const paper of papers) {
    tab.printed[paper] = tab.printed[paper] || (await print(tab, path.join("printed", `${asked.name}-${paper}.pdf`), paper));
    found.push(...(await check(tab.printed[paper])).map((fault) => `${paper}: ${fault}`));
  }
  return found;
}

// The margins that the page's own rule asks for, in millimetres, and whether it is read from the right.
function margins() {
  const inside = (rules) => [...rules].flatMap((rule) => [rule, ...(rule.cssRules ? inside(rule.cssRules) : [])]);
  const rule = [...document.styleSheets].flatMap((sheet) => inside(sheet.cssRules)).find((rule) => rule instanceof CSSPageRule);
  return { top: parseFloat(rule.style.marginTop), side: parseFloat(rule.style.marginLeft), from_right: document.dir === "rtl" };
}

async function paper(tab, asked) {
  const { top, side, from_right } = await tab.page.evaluate(margins);
  return on_papers(tab, asked, (pages) => {
    const words = pages.flatMap((page) => page.words.map((word) => ({ ...word, behind: page.width - word.right })));
    const left = Math.min(...words.map((word) => Math.min(word.left, word.behind))) / millimetre;
    const above = Math.min(...words.filter((word) => /^[\x20-\x7e]+$/.test(word.text)).map((word) => word.top)) / millimetre; // the boxes of other scripts reach far above their letters
    const faults = [];
    if (Math.abs(left - side) * millimetre > near) faults.push(`text begins ${left.toFixed(1)} mm from the edge, and the page says ${side}`);
    if (above < top - 1) faults.push(`text begins ${above.toFixed(1)} mm below the edge, and the page says ${top}`);
    const which = (n) => (from_right ? `${pages.length} / ${n + 1}` : `${n + 1} / ${pages.length}`); // as it is set, from left to right
    pages.forEach((page, n) => page.text.includes(which(n)) || faults.push(`page ${n + 1} does not say which it is`));
    return faults;
  });
}

// The words of each day, and of each heading with the words that follow it.
function kept_together() {
  const days = [...document.querySelectorAll(".day")].map((day) => day.textContent);
  const headings = [...document.querySelectorAll("main h2, main h3")].map((heading) => {
    const next = heading.nextElementSibling || heading.parentElement.nextElementSibling;
    const words = next ? next.textContent.trim() : "";
    return heading.textContent + words.slice(0, 12);
  });
  return [...days, ...headings];
}

async function together(tab, asked) {
  const blocks = (await tab.page.evaluate(kept_together)).map((text) => text.trim());
  const stands = (pages, block) => pages.some((page) => page.letters.includes(letters(block)));
  return on_papers(tab, asked, (pages) => blocks.filter((block) => !stands(pages, block)).map((block) => `torn apart: ${block.slice(0, 40)}`));
}

async function pages(tab, asked) {
  const most = Number(asked.get("pages"));
  return on_papers(tab, asked, (pages) => (pages.length > most ? [`${pages.length} pages`] : []));
}

// Every page tells whose it is and bears the marks; the first one has the whole list of what to call for, and the number.
async function session(tab, asked) {
  const { reference, visit, day, sites, protocols } = session_of(asked.get("plan"), Number(asked.get("session")));
  const everywhere = [`Reference ${reference}`, visit, day, ...sites, "Protocols", protocols, ...asked.all("mark")];
  const at_first = [asked.get("contact"), ...(asked.get("flags") === "no" ? [] : red_flags())];
  const without = (page, texts) => texts.filter((text) => !page.letters.includes(letters(text)));
  return on_papers(tab, asked, (pages) => [
    ...pages.flatMap((page, n) => without(page, everywhere).map((text) => `page ${n + 1} has no "${text}"`)),
    ...without(pages[0], at_first).map((text) => `the first page has no "${text}"`),
  ]);
}

async function marked(tab, asked) {
  const missing = (page) => asked.all("mark").filter((mark) => !page.letters.includes(letters(mark)));
  return on_papers(tab, asked, (pages) => pages.flatMap((page, n) => missing(page).map((mark) => `page ${n + 1} has no "${mark}"`)));
}

// A browser makes a page smaller whose text is too wide for the paper. A line of the page's type is a little higher than its size.
async function unshrunk(tab, asked) {
  const least = asked.get("print") === "large" ? 18 : 12;
  const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
  return on_papers(tab, asked, (pages) => {
    const height = middle(pages.flatMap((page) => page.words.map((word) => word.bottom - word.top)));
    return height < least * 1.08 ? [`words are ${height.toFixed(1)} points high, too little for print of ${least}`] : [];
  });
}

module.exports = { paper, together, pages, session, marked, unshrunk };
