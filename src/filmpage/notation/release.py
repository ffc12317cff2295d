"""The facts of a release: its tag, size, picture, sound, and how many people share it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from ..model.values import FileSize
from ._base import Form, Notation, Spelling
from .figures.number import MAX_INTEGER, Number, count, read_decimal, whole, write_decimal
from .folding import clean
from .names.vocabulary import vocabulary

_UNITS: Final = {
    **{unit: unit for unit in ("B", "KB", "MB", "GB", "TB")},
    "KIB": "KB",
    "MIB": "MB",
    "GIB": "GB",
    "TIB": "TB",
    "BYTES": "B",
    "O": "B",
    "KO": "KB",
    "MO": "MB",
    "GO": "GB",
    "TO": "TB",
    "Б": "B",
    "КБ": "KB",
    "МБ": "MB",
    "ГБ": "GB",
    "ТБ": "TB",
    "کیلوبایت": "KB",
    "مگابایت": "MB",
    "گیگابایت": "GB",
    "ميجابايت": "MB",
    "جيجابايت": "GB",
}


_IN_BYTES: Final = r"(?: \([0-9, .]{1,20} ?(?:bytes|байт|octets)?\))?"


def _size(amount: Decimal, unit: str) -> FileSize | None:
    symbol = _UNITS.get(unit.upper())
    size = None if symbol is None else FileSize(amount=amount, unit=symbol)
    return size if size is not None and 0 < size.bytes <= MAX_INTEGER else None


def _file_size(found: re.Match[str]) -> FileSize | None:
    return _size(read_decimal(found["amount"]), found["unit"])


def _grouped_size(found: re.Match[str]) -> FileSize | None:
    return _size(Decimal(found["amount"].replace(",", "")), found["unit"])


def _whole(found: re.Match[str]) -> str:
    return found[0]


file_size: Final[Notation[FileSize]] = Notation(
    "file size",
    lambda value: f"{write_decimal(value.amount)} {value.unit}",
    (
        Spelling(r"(?P<amount>[0-9]{1,15}(?:\.[0-9]{1,9})?) ?(?P<unit>[KMGT]?B)", _file_size, "1.15 GB"),
        Spelling(
            r"(?P<amount>[0-9]{1,15}(?:\.[0-9]{1,9}|,[0-9]{1,2})?)"
            rf" ?(?P<unit>[KMGT]?i?B|Bytes){_IN_BYTES}",
            _file_size,
            "41.52 GB (44584810523 Bytes)",
        ),
        Spelling(
            rf"(?P<amount>[0-9]{{1,15}}(?:[.,][0-9]{{1,9}})?) ?(?P<unit>[KMGT]o|[КМГТ]?Б){_IN_BYTES}",
            _file_size,
            "1,46 Go",
            "fr",
        ),
        Spelling(
            r"(?P<amount>[0-9]{1,15}(?:\.[0-9]{1,9})?) ?(?P<unit>(?:کیلو|مگا|گیگا)بایت)",
            _file_size,
            "1.7 گیگابایت",
            "fa",
        ),
        Spelling(
            r"(?P<amount>[0-9]{1,15}(?:\.[0-9]{1,9})?) ?(?P<unit>(?:ميجا|جيجا)بايت)",
            _file_size,
            "700 ميجابايت",
            "ar",
        ),
        Spelling(
            r"(?P<amount>[0-9]{1,3}(?:,[0-9]{3}){1,4}\.[0-9]{1,9}) ?(?P<unit>[KMGT]?i?B)",
            _grouped_size,
            "1,023.62 MB",
            "en",
        ),
        Spelling(
            r"(?P<amount>[0-9]{1,3}(?:,[0-9]{3}){1,4}) ?(?P<unit>[KM]i?B|B|Bytes)",
            _grouped_size,
            "1,234,803,098 Bytes",
            "en",
        ),
    ),
)
"""A file's size, its number as printed: "1.15 GB", "961.5 MB", "1,46 Go", "41.52 GB (44584810523 Bytes)".

"1,024 MB" is 1024 MB: no page prints thousandths of a megabyte. "1,234 GB" is not read: its comma may
separate thousands or begin a fraction.
"""


def printed_size(text: str) -> str | None:
    """Return a file's size as printed, without the bytes in brackets; `None` for any other text."""
    if file_size.get(text) is None:
        return None
    shown = clean(text)
    bracket = shown.rfind(" (")
    return shown if bracket < 0 else shown[:bracket]


resolution: Final[Notation[str]] = Notation(
    "resolution",
    str,
    (Spelling(r"[1-9][0-9]{1,4} ?[*x×] ?[1-9][0-9]{1,4}", _whole, "1280*536"),),
)
"""A picture's size in pixels, as printed: "1280*536", "1792 x 1080"."""


def _fps(found: re.Match[str]) -> Number | None:
    value = whole(float(found["rate"].replace(",", ".")))
    return value if 0 < value < 1000 else None


fps: Final[Notation[Number]] = Notation(
    "frame rate",
    lambda value: f"{write_decimal(value)} fps",
    (
        Spelling(r"(?P<rate>[0-9]{1,3}(?:[.,][0-9]{1,12})?) ?fps", _fps, "23.976 fps", "en"),
        Spelling(
            r"(?P<rate>[0-9]{1,3}(?:[.,][0-9]{1,12})?) ?"
            r"(?:frames? per second|frames/s|кадр(?:а|ов)?/с(?:ек)?\.?|к/с|i/s)",
            _fps,
            "25 кадров/сек",
            "ru",
        ),
    ),
)
"""Frames per second: "23.976 fps"; "25.000 fps" is 25."""

quality: Final = vocabulary(
    "quality",
    {
        **dict.fromkeys(("480p", "576p", "720p", "1080p", "1080i", "1440p", "2160p", "4320p", "3D"), ()),
        "4K": ("4K UHD",),
        "8K": (),
        "HD": (),
        "SD": (),
        "FHD": ("Full HD",),
        "UHD": ("Ultra HD",),
        "360p": (),
        "240p": (),
        "540p": (),
        "2K": (),
    },
)
"""The class of a picture: "720p", "2160p", "3D"."""

medium: Final = vocabulary(
    "medium",
    {
        "BluRay": ("BLU", "Blu-ray", "Blu Ray", "BD"),
        "WEB": (),
        "WEB-DL": ("WEBDL",),
        "WEBRip": ("WEB-Rip", "WEB Rip"),
        "HDTV": (),
        "HDTVRip": ("HDTV-Rip",),
        "HDRip": ("HD-Rip",),
        "BDRip": ("BD-Rip",),
        "BRRip": ("BR-Rip",),
        "BDRemux": ("BD Remux",),
        "DVD": (),
        "DVDRip": ("DVD-Rip",),
        "DVDScr": ("DVD-Scr", "DVDScreener", "Screener"),
        "HDDVD": ("HD-DVD", "HD DVD"),
        "HDCAM": ("HD-CAM",),
        "HDTS": ("HD-TS",),
        "CAM": ("CAMRip", "CAM-Rip"),
        "TS": ("TeleSync", "Tele-Sync"),
        "TC": ("TeleCine",),
        "SATRip": ("SAT-Rip", "DVBRip"),
        "TVRip": ("TV-Rip",),
        "VHSRip": ("VHS-Rip",),
        "VHS": (),
        "R5": (),
    },
)
"""Where a release's picture comes from: "BluRay" ("BLU" on tabs), "WEB", "DVDRip"."""

codec: Final = vocabulary(
    "codec",
    {
        "x264": (),
        "x265": (),
        "H.264": ("H264", "H 264", "AVC", "MPEG-4 AVC"),
        "H.265": ("H265", "H 265"),
        "HEVC": (),
        "XviD": (),
        "DivX": (),
        "AV1": (),
        "VP9": (),
        "VC-1": ("VC1",),
        "MPEG-2": ("MPEG2",),
    },
)
"""A video codec, or the encoder whose name is used for it."""

hdr: Final = vocabulary(
    "dynamic range",
    {
        "HDR10+": ("HDR10Plus", "HDR10 Plus"),
        "HDR10": (),
        "HDR": (),
        "Dolby Vision": ("DV", "DoVi"),
        "HLG": (),
        "SDR": (),
    },
)
"""A high dynamic range format."""

bit_depth: Final[Notation[int]] = Notation(
    "bit depth",
    lambda value: f"{value}bit",
    (Spelling(r"(?P<bits>8|10|12|16)[ -]?bits?", lambda found: int(found["bits"]), "10bit"),),
)
"""Bits per colour sample: "10bit", "10-bit"."""

channels: Final[Notation[str]] = Notation(
    "channels",
    str,
    (
        Spelling(r"[1-9]\.[0-2](?:\.[2-6])?", _whole, "5.1"),
        Spelling(
            r"(?P<channels>[1-9]\.[0-2]) ?(?:ch|channels)\.?", lambda found: found["channels"], "5.1 ch", "en"
        ),
    ),
)
"""Audio channels as printed: "2.0", "5.1", "7.1"."""

release_tag: Final = Form(
    "{quality}.{medium}.{codec}.{bit_depth}",
    "{quality}.{medium}.{codec}",
    "{quality}.{codec}.{bit_depth}",
    "{quality}.{medium}",
    "{quality}.{codec}",
    "{quality} {medium}",
    "{quality}",
    quality=quality,
    medium=medium,
    codec=codec,
    bit_depth=bit_depth,
)
"""A release's tag as on a tab: "720p.WEB", "3D.BLU", "2160p.WEB.x265.10bit", "720p"."""

peers_seeds: Final = Form(
    "P/S {peers} / {seeds}",
    "P/S {peers}/{seeds}",
    "P/S ...",
    "P/S …",
    "P/S counting...",
    "P/S counting…",
    "P/S",
    peers=count,
    seeds=count,
)
"""Peers first, then seeds: "P/S 1,495 / 4,289". "P/S ..." is read, with neither."""
