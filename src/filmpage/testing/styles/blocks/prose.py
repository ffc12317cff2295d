"""The plot, the tagline and the reviews."""

from __future__ import annotations

from ....model.film import Review
from ..markup import Child, Node, node
from ..site import Site
from ..spelling import spell_date
from .facts import plot_form
from .sections import section


def tagline(site: Site) -> list[Node]:
    """Print the tagline; a sentence in quotation marks alone may be missed."""
    text, form = site.film.tagline, site.style.tagline
    if form == "none" or text is None:
        return []
    label = site.label("tagline") if form == "label" else ""
    site.ledger.note("tagline", text, label=label, certain=bool(label))
    if label:
        return [node("p", node("b", f"{label}:"), f" {text}")]
    return [node("p", node("em", f"“{text}”"), role="tagline")]


def plot(site: Site) -> list[Node]:
    """Print the plot, unless it is one of the labelled facts."""
    form, text = plot_form(site), site.film.plot
    if form == "labelled" or text is None:
        return []
    paragraphs = text.split("\n\n")
    title = "" if form == "bare" else site.heading("plot")
    site.ledger.note("plot", text, *paragraphs, label=title)
    if form == "bare":
        return [node("div", [node("p", each) for each in paragraphs], role="plot")]
    if form == "long_label":
        first = node("p", node("b", f"{title}:"), f" {paragraphs[0]}")
        return [first, *(node("p", each) for each in paragraphs[1:])]
    if form == "breaks":
        body: list[Child] = [[node("br"), node("br"), each] for each in paragraphs[1:]]
        return [section(site, title, node("div", paragraphs[0], *body), role="plot")]
    return [section(site, title, [node("p", each) for each in paragraphs], role="plot")]


def reviews(site: Site) -> list[Node]:
    """Print the reviews of visitors."""
    form, found = site.style.reviews, site.film.reviews or ()
    if form == "none" or not found:
        return []
    title = site.heading("reviews")
    rows = [_review(site, index, review, title) for index, review in enumerate(found)]
    inner = (
        node("ul", [node("li", row) for row in rows])
        if form == "items"
        else [node("div", row) for row in rows]
    )
    return [section(site, title, inner, role="reviews")]


def _review(site: Site, index: int, review: Review, title: str) -> list[Node]:
    path, form = f"reviews[{index}]", site.style.reviews
    paragraphs = (review.body or "").split("\n\n")
    head: list[Node] = [node("span", review.author or "", role="author")]
    site.ledger.note(f"{path}.author", review.author, label=title)
    site.ledger.note(f"{path}.body", review.body, *paragraphs, label=title)
    if review.rating is not None:
        site.ledger.note(f"{path}.rating", review.rating, f"{review.rating}/10", label=title)
        head.append(node("span", f"{review.rating}/10", role="stars"))
    if review.date is not None and form != "quotes":
        spelled = spell_date(review.date, site.style, site.words)
        site.ledger.note(f"{path}.date", review.date, spelled, label=title)
        head.append(node("time", spelled))
    body = [node("p", each) for each in paragraphs]
    if form == "quotes":
        return [node("blockquote", body), node("cite", *_spaced(head))]
    named = []
    if review.title:
        site.ledger.note(f"{path}.title", review.title, label=title)
        named = [node("h4", review.title)]
    if form == "heads":
        return [*named, node("div", *_spaced(head)), *body]
    return [node("div", *_spaced(head), role="review-head"), *named, *body]


def _spaced(parts: list[Node]) -> list[Child]:
    return [child for part in parts for child in (part, " ")]
