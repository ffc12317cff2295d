"""YTS / YIFY pages of every era as plain text from converters, pipelines and browsers.

The lines and their pitfalls are described in text-forms.md, section 3, and layouts-yts.md, section 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...layout.text import Entries, Identity, Orphans, Run, Says, Section, TextLayout
from ...notation import (
    Form,
    audio,
    bit_depth,
    certificate,
    codec,
    count,
    decimal,
    fps,
    imdb_title,
    info_hash,
    integer,
    language,
    medium,
    percent,
    quality,
    release_tag,
    resolution,
    rounded_count,
    runtime,
    stamp,
    words,
    year,
)
from ...notation.adapters import After, Listed, Printed
from ...notation.figures.rating import one_to_ten, out_of_ten
from ...notation.figures.site_marks import tomato
from ...notation.names.genre_words import genre_line, known_genres
from ...notation.names.person import credited, nickname, person
from .yts import SIZE, UNKNOWN

_CREDIT: Final = Form("{name} as {character}", "{name} as", "{name}", name=credited, character=words)
_CRITICS: Final = {"source": "Rotten Tomatoes", "kind": "critics", "best": 100}
_AUDIENCE: Final = {"source": "Rotten Tomatoes", "kind": "users", "best": 100}


def _tomatoes(audience: str, given: Mapping[str, object]) -> tuple[Says, Says]:
    named = Form(
        f"Rotten Tomatoes {audience} - {{label}} {{value}}",
        f"Rotten Tomatoes {audience} - {{label}} {{value}} · {{count}} reviews",
        f"Rotten Tomatoes {audience} - {{label}} {{value}} - {audience}",
        label=tomato,
        value=percent,
        count=count,
    )
    bare = Form(f"{{value}} - {audience}", value=percent)
    return (
        Says(path="ratings", reads=named, entry=True, given=given, split=2),
        Says(path="ratings", reads=bare, entry=True, given=given, split=2),
    )


_IMDB: Final = Form(
    "IMDb Rating {value}/{best} 10 {count} {_shown}",
    "IMDb Rating {value}/{best} 10 {count}",
    "IMDb Rating {value} {best} {count}",
    "IMDb Rating {value}/{best} {count}",
    "IMDb Rating {value}/{best}",
    "IMDb Rating {value}",
    value=decimal,
    best=decimal,
    count=count,
    _shown=rounded_count,
)
_IMDB_BARE: Final = Form("{value} 10 {count}", "{value}/10 10 {count}", "{value}", value=decimal, count=count)

YTS_TEXT: Final = TextLayout(
    name="yts-text",
    votes=(
        "Reviewed by ",
        "P/S",
        "Uploaded By",
        "IMDb Rating",
        "Rotten Tomatoes Critics - ",
        "Rotten Tomatoes Audience - ",
        "Download Magnet",
        "Synopsis",
        "Plot summary",
        "Downloaded ",
        "Tech specs",
        "Movie Reviews",
        "Read more IMDb reviews",
        "Be the first to leave a comment",
        "Available in:",
        "YIFY",
        "yify",
        "[YTS.",
        ") download",
        "File size",
        "文件大小",
        "Magnet",
        ".WEB",
        "P/S ",
        "720p",
        "1080p",
    ),
    least=3,
    identity=Identity(
        year=Form("{year} [{languages}]", "{year}", year=year, languages=language),
        genres=known_genres,
        document=(
            Form(
                "{title} ({year}) Download YIFY movie torrent - YTS",
                "YTS - {title} ({year}) Download YIFY movie torrent",
                "{title} ({year}) YIFY - Download Movie TORRENT - YTS",
                "{title} ({year}) download",
                title=words,
                year=year,
            ),
        ),
    ),
    lines=(
        *_tomatoes("Critics", _CRITICS),
        *_tomatoes("Audience", _AUDIENCE),
        Says(path="ratings", reads=_IMDB, entry=True, given={"source": "IMDb", "kind": "users"}, split=4),
        Says(path="date_added", reads=stamp),
        Says(reads=Form("Downloaded {extra__downloads} times", extra__downloads=count)),
        Says(
            reads=Form(
                "Uploaded By: {extra__uploader}", "Uploaded By {extra__uploader}", extra__uploader=nickname
            ),
            split=2,
        ),
        Says(
            reads=Form("{comment_count} Comments", "Comments {comment_count}", comment_count=integer), split=2
        ),
        Says(reads=Form("No comments yet"), given={"comment_count": 0}),
        Says(
            reads=Form("{value} 10 {count}", value=out_of_ten, count=count),
            path="ratings",
            entry=True,
            given={"source": "IMDb", "kind": "users", "best": 10},
            zone="head",
            split=3,
        ),
        Says(path="genres", reads=genre_line),
        Says(path="extra.likes", reads=integer, zone="head"),
        Says(
            path="ratings",
            reads=Form("{value}", value=out_of_ten),
            entry=True,
            given={"source": "IMDb", "kind": "users"},
            zone="head",
        ),
    ),
    sections=(
        Section(
            path="plot",
            headings=("Plot summary", "Synopsis", "Description"),
            copies=True,
            orphans=Orphans(before=("extra.uploader", "extra.downloads", "date_added")),
        ),
        Section(
            path="directors",
            headings=("Director", "Directors"),
            reads=_CREDIT,
            orphans=Orphans(after="date_added", reads=Form("{name}", name=person), scarred=True),
        ),
        Section(
            path="cast",
            headings=("Top cast", "Cast"),
            reads=_CREDIT,
            joined=("as",),
            orphans=Orphans(
                after="date_added", reads=Form("{name} as {character}", name=person, character=words)
            ),
        ),
    ),
    runs=(
        Run(
            path="releases",
            headings=("Tech specs",),
            tags=After("Available in:", Listed(release_tag, separators=(" ",))),
            first=Says(reads=SIZE),
            rest=(
                Says(path="resolution", reads=resolution),
                Says(reads=audio),
                Says(path="content_rating", reads=Printed(certificate)),
                Says(reads=Form("Subtitles")),
                Says(path="fps", reads=fps),
                Says(path="runtime_minutes", reads=runtime, blank=UNKNOWN[:2]),
                Says(
                    reads=Form(
                        "P/S {peers} / {seeds}", "P/S ...", "P/S counting...", peers=count, seeds=count
                    ),
                    split=2,
                ),
            ),
            skips=("File size", "文件大小"),
        ),
        Run(
            path="releases",
            rest=(
                Says(reads=Form("{quality}", "{quality}-quality", "[{quality}-quality]", quality=quality)),
                Says(
                    reads=Form(
                        "{medium}.{codec}.{bit_depth}",
                        "{medium}.{codec}",
                        "{medium}",
                        medium=medium,
                        codec=codec,
                        bit_depth=bit_depth,
                    )
                ),
                Says(reads=SIZE),
            ),
        ),
    ),
    addresses=(
        Says(path="imdb_id", reads=imdb_title),
        Says(path="releases.info_hash", reads=info_hash),
    ),
    entries=(
        Entries(
            path="reviews",
            headings=("Movie Reviews",),
            mark="Reviewed by",
            head=Form("Reviewed by {author} {rating} / {best}", author=words, rating=decimal, best=decimal),
            glued=Form(
                "Reviewed by {author}{rating} / {best}",
                "Reviewed by {author} {rating}/ {best}",
                author=words,
                rating=one_to_ten,
                best=integer,
            ),
            titled=True,
            tails=("Read More",),
            ends=("Read more IMDb reviews", "Be the first to leave a comment", "Login to leave a comment"),
        ),
    ),
    noise=(
        "Available in:",
        "Be the first to leave a comment",
        "Login to leave a comment",
        "Load more comments",
        "Parental Guide",
        "Read More",
        "Similar Movies",
        "Download",
        "Magnet",
        "Download Magnet",
        "Select movie quality",
        "Loading, please wait",
        "Please enable your VPN when downloading torrents",
        "Get FAST VPN",
    ),
    noise_starts=("If you torrent without a VPN", "WEB: same quality as BluRay", "WEB = losslessly ripped"),
    noise_ends=(" Picture", " profile", " download"),
    whole=True,
    repaired=True,
    own=("YTS ©", "YTS (C)", "Your YTS account"),
    since=2015,
)
