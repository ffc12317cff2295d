"""IMDb since 2021: pages made by Next.js, which hold all that they show, and more, in one script.

If the script is missing or lacks a fact, the general readers read JSON-LD and the visible page.
"""

from __future__ import annotations

from typing import Final

from ...layout.html import Field, HtmlLayout, Rows, field, form, rows
from ...notation import (
    count,
    country,
    date,
    decimal,
    genres,
    imdb_name,
    imdb_title,
    language,
    name,
    paragraphs,
    runtime_seconds,
    words,
    year,
)
from ...notation.adapters import scored
from ...notation.addresses import address
from ...notation.figures.currency import coded_money
from ...notation.figures.rating import on_scale
from ...notation.names.person import character
from ...notation.names.vocabulary import work_type
from ...notation.text import flag

PROPS: Final = "#__NEXT_DATA__ $.props.pageProps"
TITLE: Final = f"{PROPS}.aboveTheFoldData"
MAIN: Final = f"{PROPS}.mainColumnData"
ENTITY: Final = f"{PROPS}.contentData.entityMetadata"
"""The film in the data of its secondary pages: plot summaries, reviews, trivia."""

AUTHOR: Final = ("$.author.nickName", "$.author.username.text")
"""A reviewer's name, until 2023 and since."""
MARK: Final = scored(on_scale(10), "rating")
PERSON: Final = (field("name", "$.name.nameText.text", name), field("ids.imdb", "$.name.id", imdb_name))
PLAYED: Final = (*PERSON, field("character", "$.characters::[].name", character))


def _people(path: str, category: str, *others: str) -> Rows:
    each = (f'{TITLE}.principalCredits[category.id="{category}"].credits[]', *others)
    return rows(path, each, *PERSON)


def _facts(film: str) -> tuple[Field, ...]:
    """Declare the facts that every page of a film has."""
    return (
        field("title", f"{film}.titleText.text", words),
        field("original_title", f"{film}.originalTitleText.text", words, unlike="title"),
        field("year", f"{film}.releaseYear.year", year),
        field("work_type", f"{film}.titleType.id", work_type),
        field("imdb_id", f"{film}.id", imdb_title),
        field("runtime_minutes", f"{film}.runtime.seconds", runtime_seconds),
        field("content_rating", f"{film}.certificate.rating", words),
        field(
            "genres",
            (f"{film}.genres.genres[].text", f"{film}.titleGenres.genres[].genre.text"),
            genres,
            every=True,
        ),
        field("plot", f"{film}.plot.plotText.plainText::paragraphs", paragraphs),
        field("release_date", f"{film}.releaseDate::{{year}}-{{month}}-{{day}}", date),
        field("poster_url", f"{film}.primaryImage.url", address),
    )


def _sum(path: str, shown: str, data: str) -> Field:
    """Declare a sum as it is shown, or as the data have it for copies that do not show it."""
    place = f'li[data-testid="title-boxoffice-{shown}"] span.ipc-metadata-list-item__list-content-item'
    return field(path, (place, f"{data}::{{currency}} {{amount}}"), coded_money)


def _ratings(film: str) -> tuple[Rows, Rows]:
    return (
        rows(
            "ratings",
            f"{film}.ratingsSummary",
            field("value", "$.aggregateRating", decimal),
            field("count", "$.voteCount", count, blank="0"),
            given={"source": "IMDb", "kind": "users"},
        ),
        rows(
            "ratings",
            f"{film}.metacritic",
            field("value", "$.metascore.score", decimal),
            given={"source": "Metacritic", "kind": "critics"},
        ),
    )


def _reviews(column: str, body: Field) -> Rows:
    return rows(
        "reviews",
        f"{column}.featuredReviews.edges[].node",
        field("author", AUTHOR, words),
        form("$.authorRating", MARK, blank="0"),
        field("title", "$.summary.originalText", words),
        body,
        field("date", "$.submissionDate", date),
        field("helpful", "$.helpfulness.upVotes", count),
    )


IMDB_2021: Final = HtmlLayout(
    name="imdb-2021",
    signature=(f"{TITLE}.titleText",),
    fields=(
        *_facts(TITLE),
        field("tagline", f"{MAIN}.taglines.edges[0].node.text", words),
        field(
            "countries",
            (f"{MAIN}.countriesOfOrigin.countries[].text", f"{MAIN}.countriesDetails.countries[].text"),
            country,
            every=True,
        ),
        field("languages", f"{MAIN}.spokenLanguages.spokenLanguages[].text", language, every=True),
        _sum("budget", "budget", f"{MAIN}.productionBudget.budget"),
        _sum("gross", "cumulativeworldwidegross", f"{MAIN}.worldwideGross.total"),
    ),
    rows=(
        *_ratings(TITLE),
        _people("directors", "director", f"{MAIN}.directors[].credits[]"),
        _people("writers", "writer", f"{MAIN}.writers[].credits[]"),
        rows("cast", f"{MAIN}.principalCast[].credits[]", *PLAYED),
        rows("cast", f"{MAIN}.cast.edges[].node", *PLAYED),
        rows("alternate_titles", f"{MAIN}.akas.edges[].node", field("title", "$.text", words)),
        _reviews(MAIN, field("body", "$.text.originalText.plaidHtml::html", paragraphs)),
        _reviews(TITLE, field("body", "$.text.originalText.plainText::paragraphs", paragraphs)),
        rows(
            "similar",
            f"{MAIN}.moreLikeThisTitles.edges[].node",
            field("title", "$.titleText.text", words),
            field("year", "$.releaseYear.year", year),
        ),
    ),
    since=2021,
)

FACTS_BEHIND: Final = _facts(ENTITY)
RATINGS_BEHIND: Final = _ratings(ENTITY)

REVIEWS_BEHIND: Final = rows(
    "reviews",
    f"{PROPS}.contentData.reviews[].review",
    field("author", AUTHOR, words),
    form("$.authorRating", MARK, blank="0"),
    field("title", "$.reviewSummary", words),
    field("body", "$.reviewText::html", paragraphs),
    field("date", "$.submissionDate", date),
    field("spoiler", "$.spoiler", flag, blank="false"),
    field("helpful", "$.helpfulnessVotes.upVotes", count),
)
"""The page of reviews, by its script."""

IMDB_2023_BEHIND: Final = HtmlLayout(
    name="imdb-2023-behind",
    signature=(f"{ENTITY}.titleText",),
    lacks=("article.user-review-item",),
    fields=FACTS_BEHIND,
    rows=(*RATINGS_BEHIND, REVIEWS_BEHIND),
    since=2021,
)
