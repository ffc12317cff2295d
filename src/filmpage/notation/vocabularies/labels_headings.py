"""Headings that announce a section, where the section is called otherwise than its field's label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# fmt: off
HEADINGS: Final[Mapping[str, str]] = {
    "plot": "About|Storyline|About the movie|About the film|The film|Movie info|Kurzinhalt|剧情简介|О чём|Zum Film|Plot keywords and summary|Story",
    "cast": "Top cast|Top credits|Cast overview|Cast (in credits order)|Cast overview, first billed only|Credited cast|Cast verified as complete|Series cast|The cast|The players|Voice cast|Cast & roles|Actors and characters|Cast and roles|Casting",
    "people": "Cast & crew|Cast and crew|Cast/crew|Credits|Cast & credits|Cast and credits|Besetzung & Stab|Cast & Crew|Besetzung und Stab|Besetzung & Crew|Acteurs, rôles, réalisateurs|Reparto y equipo|Elenco e equipe|Cast e troupe|演职员|演职员表|演職員表|スタッフ・キャスト|キャスト・スタッフ|スタッフ&キャスト|キャスト&スタッフ|出演・スタッフ|제작/출연|출연/제작|Актеры и создатели|Актёры и съёмочная группа|Obsada i twórcy|Tvůrci a herci|Acteurs et équipe|Tvůrci|Ekipa i obsada|In credits order|出演者・スタッフ|감독/출연|감독 및 출연",
    "directors": "Director|Directors|Director(s)|Directed by",
    "writers": "Writer|Writers|Writer(s)|Written by|Writing credits",
    "releases": "Tech specs|Technical specs|Available in|Torrents|Downloads|Download|Releases|Related releases|Torrent info|Связанные раздачи|Раздачи|Torrent details|下载地址|资源下载|下载资源",
    "release_dates": "Release dates|Release info|Releases by date|Releases by country|Release date|Premieren|Premiéry|Starttermine|Dates de sortie|上映日期",
    "reviews": "Movie reviews|User reviews|From the critics|From RT users like you|Critic reviews|Featured reviews|Popular reviews|Recent reviews|What critics are saying|Critics reviews|Reviews|Ratings & reviews|Ratings and reviews|External reviews",
    "comments": "Comments|User comments|Discussion|No comments yet|Be the first to leave a comment",
    "similar": "Similar movies|More like this|You may also like|If you enjoyed this title, our database also recommends|People also liked|People who liked this also liked|Movies like this|Recommendations|Similar films|More movies like this|You might also like|Similar Movies|If you liked this|Related films|Related titles|喜欢这部电影的人也喜欢|More from this director|Others you may like",
    "consensus": "Critics consensus|Critics' consensus|Consensus|What to know|Audience says|Audience consensus|Critical consensus",
    "awards": "Awards|Awards & nominations|Awards and nominations|Accolades|Awards & festivals|获奖情况",
    "alternate_titles": "Also known as|Alternative titles|AKAs|Alternate titles|Alternative title(s)",
    "tagline": "Tagline|Taglines",
    "details": "Details|Facts|Film details|Movie details|Information|Technical details|Info|Specifications|Quick facts|Film info|Title details|Additional details|Filmdaten|Fiche technique|Ficha técnica|Ficha|Scheda|Technical info|Infos techniques|基本信息|作品情報|作品データ|영화정보|기본정보|Информация о фильме|О фильме подробно|Informacje|Film information|Key facts|Stabangaben|Movie information|At a glance|Datos técnicos|Infobox|Overview table|Infos|Podrobnosti|Detalles|Detalhes|Detaylar|Dettagli|Dane techniczne",
    "box_office": "Box office|Box office performance|Box-office|Кассовые сборы|票房",
    "news": "Related news|Related news & features|News & features|Latest news|In the news|Latest headlines",
    "trivia": "Did you know|Trivia|Goofs|Quotes|Anecdotes|Secrets de tournage|Curiosidades|Zajímavosti|Ciekawostki|Curiosità|Знаете ли вы, что|Crazy credits|Soundtracks|Connections|Fun facts|Wissenswertes|Факты|Interesting facts|Triviality|Kuriositäten|幕后花絮|花絮",
    "photos": "Photos|Images|Gallery|Videos|Trailers|Media|Screenshots|Stills|Trailer|Clips|Photos & videos|Videos & photos|Bilder|Fotos|Galerie|Bande-annonce|Bandes-annonces|Кадры|Скриншоты|剧照|预告片|Tráiler|Posters|Photo gallery|Watch trailer|Photo & Video|Image gallery",
    "production": "Production|Development|Filming|Production notes|Casting and development|Pre-production|Produktion|Production notes and trivia|Principal photography|Post-production|Entstehung|Съёмки|Produkce|Produzione|制作",
    "reception": "Reception|Critical response|Critical reception|Release|Legacy|Marketing|Critical response and legacy|Home media|Rezeption|Accueil critique|Recepción|Accoglienza|Критика|Release and reception|Box office and reception|Kritik",
    "watch": "Where to watch|Watch|Watch now|Streaming|Where to stream|Ways to watch|Watch options|Watch online|Stream|How to watch|Wo läuft der Film|Kde sledovat|Dónde ver|Où regarder|Gdzie obejrzeć|Где посмотреть|Watch on|Stream & download",
    "screenings": "Showtimes|Screenings|Film times|Tickets|Screening times|Book tickets|Dates & tickets|Séances|Horarios|Spielzeiten|Screening dates|Dates and times|Book now|Showings|Programm|Vorstellungen|Programmation",
    "references": "References|External links|See also|Notes|Further reading|Sources|Bibliography|Weblinks|Einzelnachweise|Liens externes|Notes et références|Enlaces externos|Referencias|Примечания|Ссылки|Note|Collegamenti esterni|参考资料|外部链接|参考文献|脚注|関連項目|外部リンク|각주|외부 링크|Przypisy|Linki zewnętrzne|Referências|Ligações externas|Footnotes",
    "music": "Music|Soundtrack|Score|Musik|Soundtrack listing|Track listing|Musique|Саундтрек",
    "people_biography": "About the director|About the filmmaker|Director biography|Director's biography|Biography|Biographie|Über den Regisseur|Filmmaker|About the filmmakers|Meet the director|Filmography|Über die Regisseurin|Director bio",
}
"""Section to headings, parted by bars; in any language."""

SECTION_OF_FIELD: Final[Mapping[str, str]] = {
    "plot": "plot",
    "cast": "cast",
    "director": "directors",
    "writer": "writers",
    "crew": "crew",
    "reviews": "reviews",
    "comments": "comments",
    "similar": "similar",
    "consensus": "consensus",
    "awards": "awards",
    "tagline": "tagline",
    "alternate_titles": "alternate_titles",
    "genre": "genres",
    "company": "companies",
    "country": "countries",
    "language": "languages",
    "release_date": "release_dates",
}
"""Which section a field's own label announces when it stands as a heading."""
# fmt: on
