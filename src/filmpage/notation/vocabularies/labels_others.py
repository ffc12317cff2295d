"""Labels of sections, and of facts that are known only so that they are taken for nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# fmt: off
SECTIONS: Final[Mapping[str, Mapping[str, str]]] = {
    "crew": {
        "en": "Crew|Credits|Full crew|Film crew|Key crew|Technical crew",
        "de": "Stab|Crew|Filmstab|Stabangaben",
        "fr": "Équipe technique|Fiche artistique|Générique",
        "es": "Equipo técnico|Ficha artística|Equipo",
        "it": "Troupe|Cast tecnico|Cast e credits",
        "pt": "Equipe técnica|Equipa técnica|Ficha artística",
        "nl": "Crew",
        "pl": "Ekipa|Twórcy",
        "ru": "Съемочная группа|Съёмочная группа|Создатели",
        "uk": "Знімальна група",
        "hu": "Stáb|Alkotók",
        "zh-Hans": "职员表|制作人员|演职员",
        "zh-Hant": "製作人員|演職員",
        "ja": "スタッフ",
        "ko": "제작진",
        "id": "Kru",
    },
    "similar": {
        "en": "Similar|Similar movies|Similar films|You may also like|More like this|Recommendations|Related movies|Similar titles|Similar works|You might also like|Related films|Related|Is related to|Recommended|Fans also liked|People also liked",
        "de": "Ähnliche Filme|Ähnliche Titel|Empfehlungen|Ähnlich",
        "fr": "Films similaires|Si vous aimez ce film, vous pourriez aimer|Recommandations|Films similaires à voir",
        "es": "Películas similares|Similares|Recomendaciones|Películas relacionadas",
        "it": "Film simili|Film correlati|Raccomandazioni|Consigliati",
        "pt": "Filmes semelhantes|Filmes similares|Recomendações|Títulos semelhantes|Filmes relacionados",
        "nl": "Vergelijkbare films|Aanbevelingen|Gerelateerde films",
        "sv": "Liknande filmer|Rekommendationer",
        "da": "Lignende film|Anbefalinger",
        "no": "Lignende filmer|Anbefalinger",
        "fi": "Samankaltaisia elokuvia|Suositukset|Samankaltaiset elokuvat",
        "pl": "Podobne filmy|Filmy podobne|Polecane|Podobne",
        "cs": "Podobné filmy|Doporučení|Podobné|Související",
        "sk": "Podobné filmy|Odporúčania|Súvisiace",
        "ru": "Похожие фильмы|Рекомендации|Если вам понравился этот фильм|Похожие|Связанные раздачи|Рекомендуем",
        "uk": "Схожі фільми|Рекомендації|Подібні фільми",
        "hu": "Hasonló filmek|Ajánlott filmek|Ajánlások",
        "ro": "Filme similare|Recomandări|Filme asemănătoare",
        "tr": "Benzer filmler|Öneriler|Benzer yapımlar|Önerilen filmler",
        "el": "Παρόμοιες ταινίες|Προτάσεις|Σχετικές ταινίες",
        "zh-Hans": "喜欢这部电影的人也喜欢|相似影片|猜你喜欢|相关推荐|推荐",
        "zh-Hant": "相似影片|猜你喜歡|相關推薦|推薦",
        "ja": "おすすめ映画|関連作品|類似作品|おすすめの映画",
        "ko": "비슷한 영화|추천 영화|연관 영화|추천",
        "he": "סרטים דומים|המלצות|אולי יעניין אותך",
        "ar": "أفلام مشابهة|أفلام ذات صلة|قد يعجبك أيضا|افلام مشابهة",
        "id": "Film serupa|Rekomendasi|Film terkait",
    },
    "reviews": {
        "en": "Reviews|User reviews|Movie reviews|Review|User review|Critic reviews|Featured review|Featured reviews|Popular reviews|Recent reviews|Critics reviews|Press reviews|Top critics|All critics|Audience reviews|Member reviews|IMDb reviews|Press|Most helpful reviews|Top reviews|Latest critic reviews|Latest user reviews|Film review|User comments",
        "de": "Kritiken|Rezensionen|Kritik|Filmkritik|Userkritiken|Pressestimmen|Nutzerkritiken|User-Kritiken|Filmkritiken|Nutzerrezensionen",
        "fr": "Critiques|Critiques spectateurs|Critiques presse|Critiques Spectateurs|Avis|Critique|Avis des spectateurs",
        "es": "Críticas|Reseñas|Crítica|Críticas de usuarios|Opiniones|Reseña|Críticas profesionales",
        "it": "Recensioni|Recensione|Opinioni|Le recensioni|Recensioni utenti|Critiche",
        "pt": "Críticas|Resenhas|Crítica|Críticas AdoroCinema|Críticas dos usuários|Opiniões|Resenha",
        "nl": "Recensies|Recensie|Reviews van gebruikers|Gebruikersrecensies",
        "sv": "Recensioner|Recension|Användarrecensioner",
        "da": "Anmeldelser|Anmeldelse|Brugeranmeldelser",
        "no": "Anmeldelser|Anmeldelse|Omtaler|Brukeranmeldelser",
        "fi": "Käyttäjäarvostelut|Kritiikit|Elokuva-arvostelut",
        "pl": "Recenzje|Recenzja|Opinie|Recenzje użytkowników",
        "cs": "Recenze|Uživatelské recenze",
        "sk": "Recenzie|Recenzia",
        "ru": "Рецензии|Отзывы|Рецензии зрителей|Рецензия|Отзывы о фильме|Рецензии критиков|Отзывы зрителей",
        "uk": "Рецензії|Відгуки|Рецензія|Відгуки про фільм",
        "hu": "Kritikák|Kritika|Vélemények|Felhasználói kritikák",
        "ro": "Recenzii|Cronici|Recenzie|Păreri",
        "tr": "Eleştiriler|İncelemeler|Kullanıcı yorumları|Kullanıcı eleştirileri|İnceleme",
        "el": "Κριτικές|Κριτική|Κριτικές χρηστών",
        "zh-Hans": "影评|短评|热门影评|评论|热门短评|最新影评",
        "zh-Hant": "影評|短評|評論|熱門影評|網友影評",
        "ja": "レビュー|感想・評価|映画レビュー|ユーザーレビュー|感想",
        "ko": "리뷰|관람평|영화 리뷰|평론",
        "he": "ביקורות|ביקורת|ביקורות גולשים",
        "ar": "مراجعات|المراجعات|آراء النقاد|مراجعة",
        "id": "Ulasan|Resensi|Ulasan pengguna",
    },
    "comments": {
        "en": "Comments|Comment|User comment|Discussion|Discussions|Leave a comment|Join the discussion",
        "de": "Kommentare|Diskussion|Kommentar schreiben",
        "fr": "Commentaires|Commentaire",
        "es": "Comentarios|Comentario",
        "it": "Commenti|Commento",
        "pt": "Comentários|Comentário",
        "nl": "Reacties|Opmerkingen|Reactie|Berichten",
        "sv": "Kommentarer",
        "da": "Kommentarer",
        "no": "Kommentarer",
        "fi": "Kommentit|Keskustelu",
        "pl": "Komentarze|Dyskusja",
        "cs": "Komentáře|Diskuze",
        "sk": "Komentáre|Diskusia",
        "ru": "Комментарии|Обсуждение|Комментарии пользователей",
        "uk": "Коментарі|Обговорення",
        "hu": "Hozzászólások|Kommentek|Megjegyzések",
        "ro": "Comentarii",
        "tr": "Yorumlar|Yorum",
        "el": "Σχόλια",
        "zh-Hans": "留言|讨论",
        "zh-Hant": "留言|討論",
        "ja": "コメント|口コミ",
        "ko": "댓글|코멘트",
        "he": "תגובות",
        "ar": "تعليقات|التعليقات",
        "id": "Komentar",
    },
    "consensus": {
        "en": "Critics consensus|Critics' consensus|Consensus|Audience says|What to know|Audience consensus",
    },
}
"""What is said under them, not beside them, is what they announce."""

IGNORED: Final[Mapping[str, Mapping[str, str]]] = {
    "ignored": {
        "en": "Movies|TV shows|TV series|TV movies|Short films|Color|Colour|Color type|Colour/B&W|Aspect ratio|Aspect ratios|Sound mix|Sound|Sound format|Filming locations|Filming location|Filmed in|Locations|Location|Filming dates|Based on|Based upon|Source material|Adapted from|Keywords|Keyword|Plot keywords|Tags|Tag|Themes|Theme|Moods|Mood|Tones|Types|Type|Flags|AMG work ID|Trailer|Trailers|Watch trailer|Status|Website|Official site|Official sites|Official website|Homepage|Series|Franchise|Collection|Part of|Season|Seasons|Episodes|Episode|No. of episodes|No. of seasons|Camera type|Cameras|Negative format|Printed film format|Cinematographic process|Film length (metres)|Filming equipment|Trivia|Goofs|Quotes|Soundtrack|Soundtracks|Soundtrack listing|Connections|Crazy credits|Did you know|Screening format|Screening|Screenings|Showtimes|Tickets|Ticket price|Prices|Where to watch|Watch on|Availability|Streaming on|Popularity|Rank|Ranked|Members|Favorites|Views|Downloads|Downloaded|Uploader|Uploaded by|Followed by|Preceded by|Related people|Credits only|Opening weekend|Opening weekend US & Canada|Opening|Domestic|International|Domestic total gross|U.S. box office|Gross US & Canada|Gross USA|Box office (gross USA)|Domestic gross|Widest release|Domestic opening|In release|Close date|Theaters|Cast & crew|Cast and crew|More info|Notes|Note|Note(s)|Links|External links|Parents guide notes|Content advisory|Warnings|Contains|Content warning|Print|Print format|DCP|Shooting format|Frame|Screen ratio|Picture format|Image|Ratio|Sound system|Song|Songs|Lyricist|Lyrics|Singer|Singers|Playback|Release type|Premiered at|Festival|Festivals|Section|Sections|Award season|Programme|Program|Strand|Venue|Date|Dates|Dates aired|Time of screening|Introduced by|Q&A|Watchlist|Watched|Likes|Fans|Lists|Diary|Rent|Buy|Stream|See also|Source|Sources|Contact|Press kit|Presskit|Photos|Images|Gallery|Poster|Videos|Clips|Extras|Special features|Region code|Discs|Number of discs|Barcode|ASIN|UPC|EAN|ISBN|Item number|SKU|Price|Package dimensions|Customer reviews|Best sellers rank|Manufacturer|Is discontinued by manufacturer|Media format|MPAA reason|Rated reason|Reason|Broadcast|Demographic|Demographics|Adaptation|Aired on|Views count|Reviewed by|Review by|Posted by|Author|By|Published|Updated|Last updated|Subtitle credits|Files|File|Number of files|File count|File name|Filename|Password|Encoder|Ripper|Bitrate|Bit rate|Overall bit rate|Chapters|Writing library|Stereoscopic|Cinema|Cinemas|Facts|Details|Info|Information|Technical|Technical info|Technical details|Tech specs|Technical specs|Specs|Technical information|Film details|Film info|Movie details|Specifications|Format notes|Director's notes|Director's statement|Director statement|Filmography|Director biography|Director's biography|Biography|Director's filmography|Original source|Original work|Novel by|Book by|Based on the novel by|Based on a novel by|Characters by|Characters|Popular with|Ranking|Rotten|Fresh|Reviews counted|Want to see|User reviews count|Critic reviews count|Recommended for|Verdict|Bottom line|Final verdict|Our verdict|Pros|Cons|The good|The bad|The bottom line|Grade|Personal rating|First-look|Teaser|Budget notes|Ultimate edition|ID|Movie ID|Permalink|Share|Bookmark|Views total|Thanks|Special thanks|Movie connections|Positive|Mixed|Negative|Your rating|Score distribution|Production type|Hearing impaired|Foreign parts|Related items|Platforms|Series premiere date|Episode length|Film times|Accessibility|Event info|Warning|Born|Died|Spouse(s)|Children|Relatives|Years active|Occupation|Sponsored by|Supported by|In association with|Co-production|Coproduction",
        "de": "Filme|Serien|Kinofilme|Fernsehfilme|Farbe|Farbformat|Bildformat|Tonformat|Ton|Drehorte|Drehort|Buchvorlage|Vorlage|Literaturvorlage|Basierend auf|Nach|Literarische Vorlage|Nach dem Roman von|Schlagwörter|Schlagworte|Stichwörter|Trailer|Status|Webseite|Website|Offizielle Webseite|Reihe|Filmreihe|Staffeln|Episoden|Synchronisation|Deutsche Sprecher|Synchronsprecher|Synchronstimmen|Synchron|Synchronfirma|Dialogregie|Kritikerstimmen|Besucherzahlen|Besucher|Besucher (Deutschland)|Budget in|Soundtrack|Tonmischung|Seitenverhältnis|Vorführformat|Format|Spielzeiten|Ticketpreis|Eintritt|Veranstaltungsort|Ort|Termin|Datum|Uhrzeit|Prädikat|FBW|Prädikat FBW|Filmtyp|Typ|Farb-Format|Verleih-Nr|Visa-Nummer|Altersempfehlung Hinweis|Effekte|Spezialeffekte Leitung|Wissenswertes|Hintergrund|Kamera-Assistenz|Infos|Filmdaten|Weitere Infos|Details|Stabliste|Im Stream|Streaming|Bilder|Mehr|Quellen|Preis|Ausstattung Extras|Bonusmaterial|Extras|Ländercode|Themen|Thema|Tags",
        "fr": "Séries|Longs métrages|Courts métrages|Couleur|Format de projection|Format audio|Format production|N° de visa|Visa d'exploitation|Lieux de tournage|Lieu de tournage|Tournage|Adapté de|D'après|Basé sur|Mots-clés|Bande-annonce|Bandes-annonces|Saga|Anecdotes|Secrets de tournage|Secret de tournage|Type|Site officiel|Statut|Saisons|Épisodes|Box Office France|Box-office France|Entrées|Entrées France|Box-office US|Voix|Voix françaises|Doublage|Séances|Date|Lieu|Tarifs|Tarif|Horaires|Salle|Projection|Photos|Vidéos|Infos techniques|Fiche technique|Technique|Ratio|Format|Format image|Rapport d'image|Format du son|Dialogues|D'après l'œuvre de|D'après le roman de|Adaptation|Adaptation et dialogues|Œuvre originale|Chansons|Liens|Thème|Thèmes|Prix du billet|Note de la rédaction|Casting complet|Casting complet et équipe technique|Suite de|Infos",
        "es": "Películas|Series de TV|Cortometrajes|Color|Formato de proyección|Relación de aspecto|Sonido mezcla|Localizaciones|Lugares de rodaje|Rodaje|Basada en|Basado en|Palabras clave|Etiquetas|Tráiler|Trailer|Web oficial|Sitio oficial|Estado|Temporadas|Episodios|Doblaje al español|Actores de doblaje|Voces en español|Grupos|Movimiento / Saga|Tema|Temas|Tipo|Fecha|Lugar|Horario|Sala|Precio|Entradas|Imágenes|Fotos|Críticos profesionales|Ranking|Posición rankings listas|Títulos relacionados|Espectadores|Novela|Novela de|Personajes|Canciones|Servidor|Servidores|Enlaces|Ficha técnica|Datos técnicos|Datos|Información|Detalles|Diálogos|Adaptación|Dirección doblaje",
        "it": "Film e serie TV|Serie TV|Colore|Aspect ratio|Rapporto|Location|Luoghi delle riprese|Riprese|Tratto da|Basato su|Ispirato a|Dal romanzo di|Parole chiave|Tag|Sito ufficiale|Stato|Stagioni|Episodi|Doppiatori|Doppiatori italiani|Direttore del doppiaggio|Voci italiane|Data|Luogo|Orari|Orario|Prezzo|Biglietto|Immagini|Foto|Curiosità|Note|Frasi|Formato pellicola|Formato video|Tipo|Tipologia|Versione|Rapporto immagine|Durata proiezione|Critica e rassegna stampa|Dialoghi|Scheda tecnica|Scheda|Scheda film|Dati tecnici|Tematiche|Temi",
        "pt": "Filmes|Séries|Cor|Cores|Cor filmagem|Proporção|Proporção da tela|Mixagem de som|Locações|Locações de filmagem|Baseado em|Adaptado de|Palavras-chave|Tags|Trailer|Site oficial|Status|Estado|Temporadas|Episódios|Dublagem|Dubladores|Vozes|Pontos positivos|Pontos negativos|Análise|Conclusão|Nota pessoal|Curiosidades|Formato de projeção|Formato de áudio|Formato de produção|Tipo de filme|Número Visa|Detalhes técnicos|Data|Local|Horário|Horários|Sala|Preço|Ingressos|Bilhetes|Sessões|Imagens|Fotos|Ficha técnica|Informações|Detalhes|Produção executiva notas|Servidor|Release|Legendado|Temas|Espectadores",
        "nl": "Kleur|Beeldverhouding|Geluidsmix|Filmlocaties|Opnamelocaties|Gebaseerd op|Naar|Trefwoorden|Trailer|Officiële website|Website|Status|Seizoenen|Afleveringen|Stemmen van|Nederlandse stemmen|Datum|Locatie|Zaal|Prijs|Tijd|Tijden|Kaartverkoop|Foto's|Weetjes|Formaat|Type|Serie|Thema|Thema's|Kaarten",
        "sv": "Färg|Färgsystem|Bildformat|Ljudsystem|Inspelningsplats|Inspelningsplatser|Baserad på|Efter|Nyckelord|Officiell webbplats|Status|Säsonger|Avsnitt|Svenska röster|Visningsdatum|Datum|Plats|Pris|Tid|Förlaga|Typ|Bildkvot|Ljudtyp|Inspelning",
        "da": "Farve|Billedformat|Lydformat|Optagelser|Baseret på|Efter|Nøgleord|Officiel hjemmeside|Hjemmeside|Status|Sæsoner|Afsnit|Danske stemmer|Dato|Sted|Pris|Tid|Type|Format",
        "no": "Farge|Bildeformat|Lydformat|Innspillingssted|Basert på|Etter|Nøkkelord|Offisiell nettside|Nettside|Status|Sesonger|Episoder|Norske stemmer|Dato|Sted|Pris|Tid|Type|Format",
        "fi": "Väri|Kuvasuhde|Ääni|Kuvauspaikat|Kuvauspaikka|Perustuu|Pohjautuu|Avainsanat|Virallinen sivusto|Tila|Kaudet|Jaksot|Suomenkieliset äänet|Päivämäärä|Paikka|Hinta|Aika|Formaatti|Alkuperäisteos|Kotisivu|Teema",
        "pl": "Filmy|Seriale|Kolor|Format obrazu|Format dźwięku|Lokacje|Miejsca kręcenia|Na podstawie|Oparty na|Słowa kluczowe|Zwiastun|Zwiastuny|Strona oficjalna|Strona|Sezony|Odcinki|Dubbing|Głosy polskie|W polskiej wersji|Data|Miejsce|Cena|Godzina|Ciekawostki|Chce zobaczyć|Typ|Tagi|Inne|Zdjęcia próbne|Lektor|Seria|Bilety|Kino",
        "cs": "Filmy|Seriály|Krátkometrážní filmy|Předloha|Barva|Formát|Poměr stran|Místa natáčení|Na motivy|Podle předlohy|Podle|Klíčová slova|Tagy|Trailer|Oficiální web|Web|Sezóny|Série|Epizody|Dabing|České znění|V českém znění|Distributor v ČR|Zajímavosti|Videa|Galerie|Datum|Místo|Cena|Čas projekce|Související novinky|Typ|Odkazy|Fanklub|Dramaturgie|Zúčastnili se|Producenti notes|Ohlasy|Vstupné|Kino|Verze|Další informace|Film v databázích",
        "sk": "Filmy|Seriály|Predloha|Farba|Formát|Pomer strán|Miesta nakrúcania|Na motívy|Podľa|Kľúčové slová|Tagy|Oficiálny web|Web|Série|Epizódy|Dabing|Slovenské znenie|Zaujímavosti|Videá|Galéria|Dátum|Miesto|Cena|Typ|Odkazy|Dramaturgia|Vstupné|Kino|Verzia",
        "ru": "Фильмы|Сериалы|Роли дублировали|Рейтинг ожидания|Цвет|Формат изображения|Соотношение сторон|Звуковой микс|Места съемок|Место съёмок|Место съемок|Съемки|По мотивам|Основано на|Снят по|По роману|Экранизация|Ключевые слова|Теги|Трейлер|Официальный сайт|Статус|Сезон|Сезоны|Серии|Серий|Эпизоды|Количество серий|Сборы в США|Сборы в России|Зрители|Сборы в РФ|Сборы в Северной Америке|Первый уик-энд|Маркетинг|Дубляж|Дублировали|Роли озвучили|Режиссер дубляжа|Переводчик|Факты|Знаете ли вы, что|Знаете ли вы|Подробнее|Файл|Файлы|Раздал|Скачали|Скачан|Залил|Автор раздачи|Битрейт|Скриншоты|Семпл|Сэмпл|Реклама|Ссылки|Дата|Место|Цена|Вход|Кинотеатр|Серия фильмов|Франшиза|Кадры|Постер|Постеры|Просмотров|Просмотры|Входит в списки|Списки|В списках|Доп. информация|Дополнительная информация|Информация|Технические данные|Релиз группы|Релиз от|Автор|Автор рипа|Тип|Тематика|Темы|Подборки|Снято по|Связанные фильмы|Сиквел|Приквел|Лицензия|Роли дублируют|Дублёры|Слова|Песни|Саундтрек|Мнение",
        "uk": "Фільми|Серіали|Колір|Ключові слова|Теги|Трейлер|Офіційний сайт|Статус|Сезони|Серії|Ролі дублювали|Ролі озвучували|За мотивами|Засновано на|Факти|Дата|Місце|Ціна|Кінотеатр|Формат зображення|Збори в США|Збори в Україні|Зйомки|Місце зйомок|Тип|Дубляж|Добірки|Мова озвучення|Кадри",
        "hu": "Filmek|Sorozatok|Szín|Színes|Képarány|Forgatási helyszínek|Forgatás helyszíne|Alapján|Alapmű|Kulcsszavak|Előzetes|Hivatalos oldal|Weboldal|Évadok|Epizódok|Magyar hang|Magyar hangok|Szinkronhangok|Magyar szöveg|Szinkronrendező|Dátum|Helyszín|Ár|Idő|Érdekességek|Formátum kép|Magyar adatlap|Nézettség|Címkék|Díszlet-berendező|Hangmérnök|Nézőszám",
        "ro": "Culoare|Format imagine|Locații de filmare|Locații|Bazat pe|După|Inspirat din|Cuvinte cheie|Trailer|Site oficial|Sezoane|Episoade|Data|Locul|Preț|Ora|Curiozități|Format|Dublaj|Voci|Taguri|Tip|Status|Bilete",
        "tr": "Renk|Renk formatı|Görüntü formatı|En boy oranı|Çekim yerleri|Çekim yeri|Uyarlama|Dayandığı eser|Kaynak eser|Anahtar kelimeler|Etiketler|Fragman|Fragmanlar|Resmi site|Resmi sitesi|Durum|Sezon|Bölüm|Bölümler|Seslendirenler|Seslendirme|Dublaj|Tarih|Yer|Fiyat|Saat|Seanslar|Notlar|Box office Türkiye|Ses|Format|Seri|Detaylar",
        "el": "Χρώμα|Λόγος διαστάσεων|Τοποθεσίες|Τοποθεσία γυρισμάτων|Βασισμένο σε|Βασίζεται|Λέξεις κλειδιά|Τρέιλερ|Επίσημη ιστοσελίδα|Ιστοσελίδα|Κατάσταση|Επεισόδια|Φωνές|Μεταγλώττιση|Ημερομηνία|Τόπος|Τιμή|Ώρα|Ήχος|Ετικέτες|Διανομή ρόλων|Αίθουσες",
        "zh-Hans": "官方网站|季数|集数|IMDb排名|原著|改编自|根据|拍摄地|拍摄地点|拍摄日期|色彩|画幅|幅面|制作状态|关键词|标签|预告片|网站|状态|官方小站|主题曲|播放|人气|热度|更新|连载|影片别称|备注|截图|剧照|导演备注|资源|播放次数|观众|想看|看过|在看|豆瓣ID|豆瓣链接|评价|豆瓣页面|豆瓣编码|片尾曲|原作|提示|配音导演|制作状况|日期|时间|地点",
        "zh-Hant": "官方網站|季數|集數|原著|改編自|根據|拍攝地|拍攝地點|色彩|畫幅|關鍵詞|標籤|預告片|網站|狀態|主題曲|備註|截圖|劇照|原作|片尾曲|日期|時間|地點|觸發警告|映後座談|聲音",
        "ja": "原作|原作者|主題歌|主題曲|挿入歌|色彩|アスペクト比|画面サイズ|画面アスペクト比|ロケ地|撮影地|公式サイト|キーワード|タグ|予告編|上映館|劇場|日本語吹替|吹替|吹き替え|字幕翻訳|翻訳|エンディングテーマ|テーマ曲|協力|後援|企画協力|宣伝|映倫番号|コピーライト|シリーズ|話数|日時|会場|料金|受付|作品番号|関連|備考|公式X|公式HP|フォーマット備考|カラー|メモ|配信|配信サイト",
        "ko": "색채|화면비|촬영지|원작|원작자|키워드|태그|예고편|공식 사이트|공식사이트|홈페이지|상태|시즌|에피소드|누적관객|누적 관객|관객수|관객 수|성우|더빙|한국어 더빙|일시|장소|가격|주제가|분장|조감독|배급 상태|스틸컷|관련|영화제",
        "he": "צבע|יחס רוחב-גובה|אתרי צילום|מבוסס על|על פי|מילות מפתח|טריילר|אתר רשמי|סטטוס|עונות|פרקים|דיבוב|מדובבים|תאריך|מקום|מחיר|שעה|לינקים|עיצוב אמנותי|פסטיבלים|הערות|מידע נוסף",
        "ar": "اللون|نسبة العرض|مواقع التصوير|موقع التصوير|مستوحى من|مقتبس من|عن رواية|الكلمات الدالة|كلمات مفتاحية|المقطع الدعائي|الإعلان|الموقع الرسمي|الحالة|الموسم|المواسم|الحلقات|عدد الحلقات|أصوات عربية|التاريخ|المكان|السعر|الوقت|روابط|هاشتاج|الوسوم|المشاهدات|ملاحظات|سلسلة",
        "id": "Warna|Rasio aspek|Lokasi syuting|Lokasi|Berdasarkan|Diadaptasi dari|Kata kunci|Cuplikan|Situs resmi|Status|Musim|Episode|Pengisi suara|Tanggal|Tempat|Harga|Waktu|Tag|Kata Kunci|Ditonton|Server|Bahasa sulih suara|Oleh|Rilis Terbaru",
    },
}
"""They end a list and cut a line; what stands beside them is of no field."""

WEAK: Final = (
    # Words of everyday speech and of titles ("Star Wars", "Camera Obscura") too.
    "as|by|in|name|native|alias|story by|bahasa|category|english|japanese|film|movie|star|actor|actress|role|character|plays|time|age|public|rate|average|video|audio|idea|"
    "network|source|format|origin|region|cost|version|cut|edition|featuring|voices|artist|artists|story|the story|"
    "note|notes|image|photo|foto|kamera|camera|licht|photography|music|musik|musica|muzica|animator|"
    "creator|creators|creador|editor|editing|sound|son|som|lighting|planning|choreography|makeup|costumes|narration|"
    "direction|direccion|script|writing|producing|production by|buch|autor|autoren|auteur|sprecher|stab|crew|"
    "rol|rolle|roll|papel|figur|als|historia|histoire|frase|"
    "film by|film de|text|tone|imagine|operator|zene|kép|roller|"
    "роль|роли|оригинал|оригінал|история|идея|звук|музыка|художник|постановка|звезды|"
    "役|年|国|尺|剧情|劇情|内容|時間|企画|提供|制作|公開|音楽|役柄|饰|飾|題材|题材|美术|美術|年度|地区|地區|"
    "역|배우|제작|음악|제공|내용|소개|"
    "סוג|הפקה|כתיבה|תפקיד|مدة|كتابة|تأليف|إنتاج"
)
"""Labels, parted by bars, which stand before a value only where a colon or the page's structure says so."""

WEAK_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "director": {"fr": "De", "it": "Di", "pl": "reż."},
    "writer": {"en": "Sc|Scr", "fr": "Par"},
    "cast": {
        "en": "With",
        "de": "Mit",
        "fr": "Avec",
        "es": "Con",
        "it": "Con",
        "pt": "Com",
        "nl": "Met",
        "sv": "Med",
        "da": "Med",
        "no": "Med",
        "pl": "Grają",
        "ro": "Cu",
    },
    "country": dict.fromkeys(("de", "nl", "sv", "da", "no"), "Land"),
    "crew:Cinematographer": {"en": "Ph|Phot", "fr": "Image|Photo"},
    "crew:Composer": {"en": "Mus"},
    "crew:Editor": {"en": "Ed"},
    "crew:Producer": {"en": "Pro|Prod"},
    "genre": dict.fromkeys(("de", "fr", "nl", "sv", "da", "no", "fi"), "Genre"),
}
"""The shortest ones: the prepositions of credits, and words that are a label in many languages."""
# fmt: on
