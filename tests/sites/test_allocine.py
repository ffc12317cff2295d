"""AlloCiné: an invented page in the site's own structure."""

from __future__ import annotations

from datetime import date

import filmpage


def _rated(label: str, note: str, said: str) -> str:
    return f"""<div class="rating-item"><span class="ACrL2 rating-title">{label}</span>
<div class="stareval">
    <span class="stareval-note">{note}</span><span class="stareval-review">{said}</span></div></div>"""


PAGE = f"""<html lang="fr"><head><title>Poussière rouge - film 2019 - AlloCiné</title></head><body>
<h1>Poussière rouge</h1>
<div class="meta-body"><div class="meta-body-info">
<span class="date">23 décembre 2019</span> | 1h 37min</div>
<div class="meta-body-actor"><span class="light">Avec</span> <span>Lin Bo</span></div></div>
{_rated("Presse", "2,5", "21 critiques")}{_rated("Spectateurs", "2,4", "3015 notes, 301 critiques")}
{_rated("Mes amis", "--", "")}
<section id="synopsis-details"><h2>Synopsis</h2><div>
<p>Deux personnes bâtissent une maison de terre rouge.</p></div></section>
<div class="person-card"><div class="meta-title"><a class="meta-title-link" href="/p/1">Lin Bo</a></div>
<div class="meta-sub light">Rôle : Mao</div></div>
<div class="review-card"><div class="review-card-user-infos"><div class="meta-title"><span>Kaï</span>
</div></div>
<span class="stareval-note">4,5</span><span class="review-card-meta-date">Publiée le 27 décembre 2020</span>
<div class="review-card-content">Lent, et beau…<br> <span>Lire plus</span></div></div></body></html>"""


def test_a_film_page_is_read() -> None:
    """Both ratings, the parts on cards, and reviews without their link are read; "--" is not a rating."""
    page = filmpage.parse(PAGE)
    assert [(r.kind, r.label, r.value, r.best, r.count) for r in page.ratings or ()] == [
        ("critics", "Presse", 2.5, 5, 21),
        ("users", "Spectateurs", 2.4, 5, 3015),
    ]
    assert [(c.name, c.character) for c in page.cast or ()] == [("Lin Bo", "Mao")]
    (review,) = page.reviews or ()
    assert (review.author, review.rating, review.best, review.date) == ("Kaï", 4.5, 5, date(2020, 12, 27))
    assert review.body == "Lent, et beau…"
