"""What a page looks like to somebody who sees little, hears it read out, or uses no mouse."""

from typing import Any

from playwright.sync_api import Page

_CONTRAST = """
() => {
  const numbers = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const over = (top, bottom) => {
    const alpha = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map((at) => top[at] * alpha + bottom[at] * (1 - alpha));
  };
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  // Every colour that can lie behind an element: of a gradient, each of its colours.
  const behind = (element) => {
    if (!element) return [[255, 255, 255]];
    const style = getComputedStyle(element);
    const stripes = style.backgroundImage.match(/rgba?\\([^)]*\\)/g);
    const own = numbers(style.backgroundColor);
    if (stripes) return stripes.map((stripe) => over(numbers(stripe), [255, 255, 255]));
    if (own.length < 4 || own[3] === 1) return [own.slice(0, 3)];
    return behind(element.parentElement).map((below) => over(own, below));
  };
  const findings = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || !element.checkVisibility() || element.closest(".unseen, .skip")) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    for (const colour of behind(element)) {
      const found = ratio(over(numbers(style.color), colour), colour);
      if (found < (large ? 3 : 4.5)) findings.push(`${text}: ${found.toFixed(2)}`);
    }
  }
  return findings;
}
"""

_STRUCTURE = """
() => {
  const findings = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (document.documentElement.lang !== "nl") findings.push("the page does not say it is Dutch");
  if (all("h1").length !== 1) findings.push("there is not one h1");
  if (all("main").length !== 1) findings.push("there is not one main");
  if (!document.title.trim()) findings.push("there is no title");
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) findings.push(`${heading.textContent.trim()} skips a level`);
    level = next;
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) findings.push(`#${id} twice`);
  for (const element of all("[aria-labelledby], [aria-describedby], label[for], a[href^='#']")) {
    const names = ["aria-labelledby", "aria-describedby", "for", "href"];
    const named = names.map((name) => element.getAttribute(name)).find(Boolean).replace("#", "");
    if (!document.getElementById(named)) findings.push(`nothing is called #${named}`);
  }
  for (const element of all("a, button, summary")) {
    if (!element.textContent.trim()) findings.push(`${element.outerHTML} has no name`);
  }
  for (const field of all("input:not([type=hidden]), select, textarea")) {
    if (!field.labels.length) findings.push(`${field.name} has no label`);
  }
  for (const cell of all("th")) {
    if (!cell.scope) findings.push(`${cell.textContent.trim()} does not say what it heads`);
  }
  for (const table of all("table")) {
    const section = table.closest("section, details");
    if (!table.caption && !section) findings.push("a table has no caption");
  }
  for (const drawing of all("svg")) {
    const told = drawing.getAttribute("role") === "img" && drawing.querySelector("title");
    if (drawing.getAttribute("aria-hidden") !== "true" && !told) {
      findings.push("a drawing is read out");
    }
  }
  for (const element of all("[role=region], section[tabindex], nav")) {
    if (!element.getAttribute("aria-label") && !element.getAttribute("aria-labelledby"))
      findings.push(`${element.className} has no name`);
  }
  for (const element of all("*")) {
    const style = getComputedStyle(element);
    const hidden = Math.max(
      element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth);
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY) && hidden > 1;
    if (scrolls && element.tabIndex < 0 && !element.querySelector("a, button"))
      findings.push(`${element.className || element.tagName} scrolls without a keyboard`);
  }
  return findings;
}
"""


def too_pale(page: Page) -> list[str]:
    """Text with less contrast than WCAG 2.2 AA asks: 4.5, or 3 when it is large."""
    findings: list[Any] = page.evaluate(_CONTRAST)
    return sorted({str(finding) for finding in findings})


def badly_built(page: Page) -> list[str]:
    """What a screen reader or a keyboard stumbles over."""
    findings: list[Any] = page.evaluate(_STRUCTURE)
    return [str(finding) for finding in findings]


def overflow(page: Page) -> int:
    """By how many pixels the page itself is wider than its window."""
    width: Any = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return int(width)
