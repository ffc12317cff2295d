"""Texts about anything else than one film are refused; short honest notes of films are read. All invented."""

from __future__ import annotations

import pytest

import filmpage

NOT_FILMS: dict[str, str] = {
    "fields of a program": """\
Messages of the movie lamp service.

Fields:
  name: Required. The name of the lamp that is to be lit.
  description: What the lamp is for, such as a movie night. It may be left out, and is then empty.
  dir: Working directory used when running this command.
  cast: the value as it is cast
""",
    "hash of a file": """\
The lamp of the cinema is described here.
Description: A program that lights the cinema when a movie begins and that is asked for by nobody.
Hash: 879F8440A4E9ACE5D3CF145CE8B3D5E5FFB892EF
""",
    "program": """\
from lamps import Lamp
import os

class Director(Lamp):
    \'\'\'Lights a movie.

    title: The Quiet Harbour
    \'\'\'
    def movie(self):
    def genre(self):
    def cast(self):
    def light(self):
    def dark(self):
    def other(self):
Director: Anna Lindqvist
Cast: Jonas Ritter, Claire Morin
Runtime: 100 min
""",
    "array": """\
 'DIR': ('getcwd',
         'opendir',
         'readdir'),
 'COM': ('com_create_guid',
         'com_event_sink'),
 'film': ('film',),
""",
    "table of codes": "# The film lands of the world\n"
    + "".join(
        f"{first}{second}\t+0{row}00-0{row}00\tFilm/Town{row}\n"
        for row, first in enumerate("CDPSR")
        for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ),
    "programme en": """\
Harbour Kino
What's on this week

Friday 14 March
The Quiet Harbour (15) 107 min - 18:00, 20:30
Salt Road (PG) 95 min - 16:00

Saturday 15 March
The Quiet Harbour (15) 107 min - 14:00
Night Ferry (12A) 121 min - 17:00, 20:00

Box office: 01234 567890
Tickets £9.50
""",
    "programm de": """\
Kinoprogramm vom 14. bis 20. März

Der stille Hafen
Norwegen 2019, 107 Min., FSK 12
Regie: Anna Lindqvist
Do 18:00, Fr 20:30

Die Salzstraße
Deutschland 2020, 95 Min., FSK 6
Regie: Jonas Ritter
Sa 16:00, So 18:00

Nachtfähre
Frankreich 2018, 121 Min., FSK 16
Regie: Claire Morin
Mo 20:00

Licht im Norden
Schweden 2021, 99 Min.
Regie: Ulla Berg
Di 20:00
""",
    "cartelera es": """\
Cartelera de cine en el Puerto

El puerto callado
Duración: 107 min
Dirección: Ana Lindo
Horarios: 16:00, 18:30

La ruta de la sal
Duración: 95 min
Dirección: Juan Rivas
Horarios: 17:00
""",
    "shop en": """\
The Quiet Harbour [DVD]

Price: £7.99
FREE delivery
In stock
Add to basket

Product details
Format: DVD
Language: English
Run time: 107 minutes
Number of discs: 1
ASIN: B00ABC1234
Customers who bought this also bought
""",
    "lamp shop": """\
Harbour lamp, brass
Brand: Lindqvist
Country of origin: Norway
Colour: Gold
Price: 49.00 EUR
Delivery time: 3 days
Rating: 4.5/5 (120 reviews)
Add to cart
""",
    "news en": """\
Harbour drama wins top prize at Northern Film Festival

By Tom Reed
14 March 2019

Anna Lindqvist's The Quiet Harbour won the main prize of the Northern Film Festival
on Saturday night. The film, starring Mira Solheim and Jon Okafor, follows two sisters.

"I am very happy," the director said. Other winners were Salt Road (best screenplay)
and Night Ferry (best actor for Eva Horn).

Related articles
Festival opens with record crowd
Share this article
""",
    "news de": """\
Stiller Hafen gewinnt Filmpreis

Von Tom Reed, 14. März 2019

Der Film "Der stille Hafen" der Regisseurin Anna Lindqvist hat am Samstagabend
den Hauptpreis gewonnen.
Neben dem Drama wurden auch "Die Salzstraße" und "Nachtfähre" geehrt.

Die Regisseurin zeigte sich gerührt.
""",
    "interview fr": """\
Anna Lindqvist : « Le port est un personnage »

Publié le 14 mars 2019

La réalisatrice norvégienne revient avec Le Port tranquille, en salle mercredi. Rencontre.

Comment est né le film ?
Anna Lindqvist : D'une lettre de ma grand-mère.

Et les acteurs ?
Anna Lindqvist : Mira Solheim était une évidence.
""",
    "forum": """\
Forum » Movies » What did you watch last night?

tom77 wrote:
The Quiet Harbour (2019) 8/10. Great camera work.

mira_s wrote:
Salt Road, 6/10. Director: should have cut 20 minutes.

jon wrote:
Night Ferry (2018). Anyone seen it?

Reply | Quote | Report
""",
    "person en": """\
Anna Lindqvist

Born: 14 March 1970, Bergen, Norway
Occupation: Director, Writer
Years active: 1995–present

Anna Lindqvist is a Norwegian film director.

Filmography
2019 The Quiet Harbour
2015 Salt Road
2011 Night Ferry
""",
    "person ru": """\
Анна Линд

Дата рождения: 14 марта 1970
Место рождения: Берген, Норвегия
Карьера: Режиссер, Сценарист
Жанры: драма, комедия

Фильмография
Тихая гавань (2019)
Соляной путь (2015)
""",
    "person it": """\
Anna Lindqvist
Nata il 14 marzo 1970 a Bergen
Professione: regista, sceneggiatrice

Filmografia
Il porto quieto (2019) regia
La via del sale (2015) regia, sceneggiatura
""",
    "search ko": """\
'항구' 검색결과

영화 (3)
고요한 항구 (2019)
드라마 | 노르웨이 | 107분
감독: 안나 린드

항구의 빛 (1991)
감독: 톰 레예스

항구 주인 (2003)
감독: 이 박
""",
    "search en": """\
Search results for: harbour
Showing 1-3 of 3 titles

1. The Quiet Harbour (2019)
Dir: Anna Lindqvist
2. Harbour Lights (1991)
Dir: Tom Reyes
3. The Harbour Master (2003)
Dir: Lee Park
""",
    "search fr": """\
Résultats de recherche pour "port"

Le port tranquille
2019 | 1h 47min | Drame
De Anna Lindqvist
Avec Mira Solheim, Jon Okafor

Le vieux port
1991 | 1h 30min | Comédie
De Tom Reyes
""",
    "top list": """\
The 25 best harbour films of all time

25. Night Ferry (2018)
Director: Eva Horn

24. Salt Road (2015)
Director: Tom Reyes

23. The Quiet Harbour (2019)
Director: Anna Lindqvist

22. Low Tide (1978)
Director: Lee Park
""",
    "top list de": """\
Die besten Filme aller Zeiten

1. Der stille Hafen (2019)
2. Die Salzstraße (2015)
3. Nachtfähre (2018)
""",
    "list no name": """\
Night Ferry
2018, Drama, 121 min
Salt Road
2015, Comedy, 95 min
The Quiet Harbour
2019, Drama, 107 min
Low Tide
1978, Horror, 88 min
""",
    "404 es": """\
Página no encontrada

La película que buscas no existe o ha sido eliminada.
Volver al inicio
Películas
Series
Géneros
""",
    "404 ja": """\
ページが見つかりません

お探しの映画は見つかりませんでした。
トップへ戻る
""",
    "cookie de": """\
Wir benötigen Ihre Zustimmung

Wir und unsere 214 Partner verwenden Cookies.
Mit Klick
auf "Akzeptieren" stimmen Sie der Verarbeitung zu.

Akzeptieren
Einstellungen
Impressum
Datenschutz
""",
    "cookie en": """\
Before you continue

We and our partners use cookies to show films and measure ads.
Accept all
Reject all
More options
Language: English
""",
    "challenge": """\
Checking your browser before accessing films.example

This process is automatic. Your browser will redirect to your requested content shortly.
Please allow up to 5 seconds.
DDoS protection
Ray ID: 7a0b
""",
    "game": """\
Quiet Harbour

Genre: Adventure, Indie
Developer: Salt Games
Publisher: Ferry Interactive
Release Date: 14 Mar, 2019
Languages: English, French, German
Platforms: Windows, Mac
System requirements
OS: Windows 10
Memory: 8 GB RAM
Metacritic: 81
""",
    "game jp": """\
静かな港

ジャンル：アドベンチャー
対応機種：Nintendo Switch
発売日：2019年3月14日
価格：5,980円
ディレクター：林安奈
開発：ソルトゲームズ
プレイ人数：1人
""",
    "book": """\
The Quiet Harbour
by Anna Lindqvist

Publisher: Ferry Press
Publication date: 14 March 2019
Language: English
Genre: Fiction, Drama
Pages: 312
ISBN-13: 978-0-00-000000-0
Rating: 4.1/5 (1,203 ratings)
""",
    "book de": """\
Der stille Hafen
Autor: Anna Lindqvist
Verlag: Fährverlag
Erscheinungsdatum: 14. März 2019
Sprache: Deutsch
Genre: Krimi
Seitenzahl: 312
ISBN: 978-3-00-000000-0
""",
    "album": """\
Quiet Harbour - The Ferrymen

Released: 14 March 2019
Genre: Folk, Rock
Length: 47:12
Label: Salt Records
Producer: Tom Reyes

Track listing
1. Low Tide 3:42
2. Night Ferry 5:10
3. Salt Road 4:05
""",
    "recipe en": """\
Harbour fish soup

Prep time: 15 minutes
Cook time: 30 minutes
Total time: 45 minutes
Servings: 4
Cuisine: Norwegian
Rating: 4.8 (231)

Ingredients
500 g cod
2 onions
1 l stock

Instructions
Chop the onions. Add the fish.
""",
    "recipe de": """\
Fischsuppe

Dauer: 45 Min.
Schwierigkeit: leicht
Kategorie: Suppen
Land: Norwegen
Bewertung: 4,6 (120 Bewertungen)

Zutaten
500 g Kabeljau
2 Zwiebeln

Zubereitung
Zwiebeln hacken.
""",
    "recipe es": """\
Sopa de pescado
Tiempo total: 45 min
Duración: 45 min
País: Noruega
Categoría: Sopas
Ingredientes: bacalao, cebolla
""",
    "play": """\
The Quiet Harbour
A play by Anna Lindqvist

Directed by Tom Reyes
Cast: Mira Solheim, Jon Okafor
Running time: 2 hours including interval
Studio Theatre, 14 March - 2 April
Tickets from £12
Book now
""",
    "concert": """\
Quiet Harbour Ensemble
Friday 14 March 2025, 19:30
Harbour Hall
Conductor: Anna Lindqvist
Duration: 90 min
Tickets: 20 / 15 EUR
""",
    "job": """\
Film Director (m/f/d)

Company: Salt Productions
Location: Bergen, Norway
Employment type: Full-time
Language: English
Salary: $60,000
Apply now
""",
    "podcast": """\
Harbour Talks - Episode 12: The Director

Published: 14 March 2019
Duration: 47 min
Host: Tom Reed
Guest: Anna Lindqvist
Language: English
Listen now
""",
    "series en": """\
Harbour Lights
TV Series · 2015–2019 · 45 min
Created by Anna Lindqvist
Stars: Mira Solheim, Jon Okafor
Seasons: 4
Episodes: 32
Genres: Drama, Crime
IMDb RATING 8.1/10
""",
    "series mini": """\
Harbour Lights
TV Mini Series
2019
6 episodes
Director: Anna Lindqvist
Cast: Mira Solheim, Jon Okafor
Runtime: 52 min
Genre: Drama
""",
    "series de": """\
Hafenlichter
Fernsehserie, Norwegen 2015
4 Staffeln
Regie: Anna Lindqvist
Darsteller: Mira Solheim, Jon Okafor
Genre: Drama
Länge: 45 Minuten
""",
    "finished series fr": """\
Les Lumières du port
Série terminée
Depuis 2015 | 45min | Drame
Créée par Anna Lindqvist
Avec Mira Solheim, Jon Okafor
Nationalité Norvège
Saisons et épisodes
""",
    "series es": """\
Luces del puerto (Serie de TV)
Año: 2015
Duración: 45 min
País: Noruega
Dirección: Ana Lindo
Reparto: Mira Solano
Género: Serie de TV. Drama | 4 temporadas. 32 episodios
""",
    "series it": """\
Luci del porto
Serie TV
Anno: 2015
Stagioni: 4
Regia: Anna Lindqvist
Cast: Mira Solheim
Genere: Drammatico
""",
    "series ru": """\
Огни гавани (сериал 2015 – 2019)
Год производства: 2015 (4 сезона)
Страна: Норвегия
Жанр: драма
Режиссер: Анна Линд
Время: 45 мин
""",
    "series zh": """\
港口之光
导演: 林安娜
主演: 江雨 / 陈石
类型: 剧情
制片国家/地区: 挪威
语言: 挪威语
首播: 2015-03-14(挪威)
集数: 32
单集片长: 45分钟
""",
    "series ja": """\
港の灯 シーズン2
全10話
監督：林安奈
出演：江本雨、石田光
放送：2015年
ジャンル：ドラマ
""",
    "series ko": """\
항구의 빛
드라마 | 16부작
연출: 안나린
출연: 강비, 석진우
방송: 2015.03.14 ~ 2015.05.02
장르: 로맨스
""",
    "series tr": """\
Liman Işıkları (Dizi)
4 sezon, 32 bölüm
Yönetmen: Anna Lindqvist
Oyuncular: Mira Solheim, Jon Okafor
Tür: Dram
Ülke: Norveç
""",
    "series pl": """\
Światła portu (serial TV 2015-)
reżyseria: Anna Lindqvist
gatunek: Dramat
produkcja: Norwegia
sezony: 4
""",
    "series hu": """\
Kikötői fények
(tévésorozat)
Rendező: Anna Lindqvist
Szereplők: Mira Solheim
4 évad 32 epizód
Műfaj: Dráma
""",
    "series pt": """\
Luzes do porto
Série | 2015 | 4 temporadas
Criado por: Anna Lindqvist
Elenco: Mira Solheim, Jon Okafor
Gênero: Drama
País: Noruega
""",
    "series nl": """\
Havenlichten
Serie, 2015, 4 seizoenen
Regie: Anna Lindqvist
Met: Mira Solheim, Jon Okafor
Genre: Drama
""",
    "series id": """\
Lampu Pelabuhan
Serial TV
Sutradara: Anna Lindqvist
Pemeran: Mira Solheim
Jumlah musim: 4
Jumlah episode: 32
Genre: Drama
""",
    "episode": """\
Harbour Lights
Season 2, Episode 5: Low Tide
Aired: 14 March 2016
Directed by: Anna Lindqvist
Written by: Tom Reyes
Runtime: 45 min
""",
    "menu": """\
Home
Films
Series
Directors
Actors
Top 250
Genres
Action
Comedy
Drama
Horror
Countries
USA
France
Norway
Log in
Register
""",
    "login": """\
Log in

Email
Password
Forgot your password?
New here? Create an account to rate films and write reviews.
""",
    "readme": """\
# filmlib

A library for film metadata.

## Usage

```python
film = filmlib.get('The Quiet Harbour')
print(film.director)
```

Fields: title, year, director, runtime

License: MIT
""",
    "csv": """\
title,year,director,runtime
The Quiet Harbour,2019,Anna Lindqvist,107
Salt Road,2015,Tom Reyes,95
Night Ferry,2018,Eva Horn,121
""",
    "festival list": """\
Northern Film Festival 2019 - Competition

The Quiet Harbour
Norway, 2019, 107 min
Director: Anna Lindqvist

Salt Road
Germany, 2015, 95 min
Director: Tom Reyes

Night Ferry
France, 2018, 121 min
Director: Eva Horn
""",
    "obit": """\
Anna Lindqvist, director of The Quiet Harbour, dies at 79

The Norwegian film director Anna Lindqvist,
who won the Northern Prize in 1987 for The Quiet Harbour, has died. She was 79.

Born in Bergen in 1940, she studied in Oslo.
""",
    "business": """\
Harbour Pictures AS

Founded: 1987
Headquarters: Bergen, Norway
Industry: Film production
Key people: Anna Lindqvist (director)
Revenue: $12 million
Website: harbour.example
""",
    "software video": """\
How to repair a harbour lamp
1,203 views · 14 Mar 2019
Duration: 12:07
Category: Howto & Style
License: Standard
Comments (33)
""",
    "quiz": """\
Quiz: which film is it?
1. Who was the director of The Quiet Harbour?
a) Anna Lindqvist
b) Tom Reyes
2. What is its running time?
a) 107 min
b) 95 min
""",
}
"""Texts by what they are, in many languages."""

FILMS: dict[str, str] = {
    "note de": """\
Der stille Hafen
Norwegen 2019, 107 Min.
Regie: Anna Lindqvist
""",
    "note fr": """\
Le port tranquille
Norvège, 2019, 1h47
Réalisation : Anna Lindqvist
Avec Mira Solheim, Jon Okafor
""",
    "tv movie": """\
The Quiet Harbour
TV Movie, 2019
Director: Anna Lindqvist
Runtime: 90 min
""",
    "film mention episodes": """\
The Quiet Harbour (2019)
Director: Anna Lindqvist
Runtime: 107 min
Genre: Drama

Plot: A film in three episodes about two sisters, made after the TV series Harbour Lights.
""",
    "season title": """\
Open Season
2006
Director: Tom Reyes
Genre: Animation
Runtime: 86 min
""",
    "short": """\
Low Tide
short film, 2018, 12 min
Director: Lee Park
""",
    "price": """\
The Quiet Harbour
Friday 14 March, 19:30
Tickets £9
Director: Anna Lindqvist
Norway 2019, 107 min
Cert 15
Starring: Mira Solheim, Jon Okafor
""",
    "series based": """\
The Quiet Harbour
Director: Anna Lindqvist
Year: 1987
Cast: Mira Solheim
Runtime: 107 min
Based on: the TV series Harbour Lights
""",
    "zh": """\
静港
导演: 林安娜
主演: 江雨 / 陈石
类型: 剧情
片长: 107分钟
上映日期: 2019-03-14(挪威)
""",
}
"""Notes of one film that say little, or words of other kinds too."""


@pytest.mark.parametrize("name", NOT_FILMS)
def test_texts_of_other_kinds_give_no_page(name: str) -> None:
    """A programme, a shop, a news item, a person, a game, a series: no film, and so no invented title."""
    reading = filmpage.read(NOT_FILMS[name])
    assert reading.kind != "film"
    assert reading.page is None
    assert reading.reason


@pytest.mark.parametrize("name", [name for name in NOT_FILMS if name.startswith("series")])
def test_series_are_named(name: str) -> None:
    """A text about a series says so: its labels and the words beside its title tell."""
    assert filmpage.read(NOT_FILMS[name]).kind in ("tv_series", "tv_season")


@pytest.mark.parametrize("name", FILMS)
def test_short_notes_of_films_are_read(name: str) -> None:
    """A note of a few facts is a film's, with the title of its first line."""
    text = FILMS[name]
    page = filmpage.parse_text(text)
    assert page.title is not None
    assert text.startswith(page.title)


LISTS = ("Films", "Filme", "Movies | Series | Persons")


@pytest.mark.parametrize("menu", LISTS)
def test_menus_beside_a_title_make_no_series(menu: str) -> None:
    """Words of series in menus, beside those of films, do not count."""
    facts = "1987\nDirector: Anna Lindqvist\nRuntime: 107 min\nGenre: Drama\n"
    text = f"Serie\n{menu}\nThe Quiet Harbour\n{facts}"
    assert filmpage.read(text).kind == "film"
