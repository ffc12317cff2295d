"""Words of pages that are no title of a film: those of menus, buttons and headings, in many languages."""

from __future__ import annotations

from typing import Final

_ROWS: Final = (
    "home|menu|search|login|log in|sign in|sign up|register|movies|films|tv|share|watchlist|back",
    "theatrical release poster|release poster|film poster|movie poster",
    "browse a-z|tv shows|your watchlist|project notes, plot, and industry news",
    "edit|more|skip to main content|skip to content|advertisement|film credits|movie credits",
    "cast and crew|en|next|reviews|news|trailer|trailers|now available|read more|overview|logo|movie",
    "poster|order by|sort by|relevance|share this|follow us|subscribe|newsletter|accept|close",
    "play trailer|watch trailer|watch now|view all|see all|show more|load more|see more|previous",
    "contact|about|about us|help|photos|videos|gallery|details|my account|add to list",
    "add to watchlist|join now|page not found|loading|mehr|weiter|zurück|suche|menü|anmelden",
    "startseite|teilen|merken|kontakt|impressum|accueil|recherche|connexion|s'inscrire|suivant",
    "partager|inicio|buscar|iniciar sesión|registrarse|compartir|siguiente|cerca|accedi|condividi",
    "início|entrar|pesquisar|compartilhar|zoeken|inloggen|delen|meer|sök|logga in|søg|log ind",
    "logg inn|haku|kirjaudu|szukaj|zaloguj się|udostępnij|więcej|další|více|hledat|přihlásit se",
    "přihlášení|sdílet|ďalšie|viac|hľadať|prihlásenie|novinky|reklama|keresés|bejelentkezés|tovább",
    "căutare|autentificare|ara|giriş yap|ana sayfa|αρχική|αναζήτηση|σύνδεση|главная|поиск|войти|вход",
    "поделиться|меню|головна|пошук|увійти|基本资料|基本信息|首页|搜索|登录|登录/注册|更多|首頁|搜尋",
    "登入|ホーム|検索|ログイン|もっと見る|홈|검색|로그인|더보기|דף הבית|חיפוש|התחברות|الرئيسية|بحث",
    "تسجيل الدخول|beranda|cari|masuk|trang chủ|tìm kiếm|đăng nhập|หน้าแรก|ค้นหา|เข้าสู่ระบบ",
)
PAGE_WORDS: Final = frozenset(word for row in _ROWS for word in row.split("|"))
"""Casefolded, as they stand alone."""
