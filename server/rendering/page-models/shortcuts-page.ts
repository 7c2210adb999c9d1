import { crumb, type PageHead } from './page-head.ts'

type Shortcut = { keys: string; what: string }

export type ShortcutsPage = PageHead & { groups: readonly { name: string; shortcuts: readonly Shortcut[] }[] }

const everywhere: Shortcut[] = [
  { keys: 'Ctrl+K', what: 'Sök eller utför: ärenden, paragrafer och det som går att göra på sidan' }
]

const paragraph: Shortcut[] = [
  { keys: 'Alt+PgDn', what: 'Nästa paragraf' },
  { keys: 'Alt+PgUp', what: 'Föregående paragraf' },
  { keys: 'Alt+Skift+PgDn', what: 'Flytta ärendet ett steg ned på dagordningen' },
  { keys: 'Alt+Skift+PgUp', what: 'Flytta ärendet ett steg upp' },
  { keys: 'Ctrl+Enter', what: 'Ny att-sats; finns inget beslut läggs ett till' },
  { keys: 'Ctrl+Skift+Enter', what: 'Nytt beslut' },
  { keys: 'Enter', what: 'I en att-sats: nästa sats' },
  { keys: 'F2', what: 'Till beslutsgången, och åter till texten' },
  { keys: 'F8', what: 'Omröstning: J, N eller A för var och en, sedan Enter' },
  { keys: 'Skift+F8', what: 'Nytt yrkande' },
  { keys: 'Skift+F2', what: 'Läs upp beslutet och klubba' },
  { keys: 'Ctrl+S', what: 'Spara nu (det sparas också av sig självt)' }
]

const deciding: Shortcut[] = [
  { keys: 'J, N, A', what: 'I en omröstning: ja, nej eller avstår, och vidare till nästa' },
  { keys: 'Backsteg', what: 'I en omröstning: tillbaka till den förra' },
  { keys: 'Ctrl+Enter', what: 'Spara formuläret som du står i' }
]

const text: Shortcut[] = [
  { keys: 'Ctrl+B', what: 'Fet' },
  { keys: 'Ctrl+I', what: 'Kursiv' },
  { keys: 'Alt+K', what: 'Länk: ny, eller ändra den som markören står i' },
  { keys: 'Ctrl+Skift+1', what: 'Rubrik' },
  { keys: 'Ctrl+Skift+2', what: 'Underrubrik' },
  { keys: 'Ctrl+Skift+0', what: 'Vanligt stycke' },
  { keys: 'Ctrl+Skift+8', what: 'Punktlista; eller skriv ett streck och ett mellanslag först på raden' },
  { keys: 'Ctrl+Skift+7', what: 'Numrerad lista' },
  { keys: 'Tabb', what: 'I en lista: dra in. I en tabell: nästa cell, efter den sista en ny rad' },
  { keys: 'Skift+Tabb', what: 'I en lista: dra ut. I en tabell: föregående cell' },
  {
    keys: '§, bilaga eller dnr',
    what: 'och ett mellanslag visar vad som kan menas; Pil ned och Enter väljer'
  },
  { keys: 'Alt+Enter', what: 'Öppna det som markören står i: en hänvisning eller en länk' },
  { keys: 'Skift+Enter', what: 'Ny rad i samma stycke' },
  { keys: 'Ctrl+H', what: 'Sök och ersätt i texten: Enter går till nästa träff, Skift+Enter till den förra' },
  { keys: 'Ctrl+Z', what: 'Ångra, också det som redan är sparat' },
  { keys: 'Ctrl+Y', what: 'Gör om' },
  { keys: 'Alt+F10', what: 'Till knapparna ovanför texten; pilarna flyttar mellan dem' },
  { keys: 'Esc', what: 'Ut ur texten; sedan går Tabb vidare till nästa fält' }
]

const table: Shortcut[] = [
  { keys: 'Alt+Skift+Pil upp', what: 'Ny rad över' },
  { keys: 'Alt+Skift+Pil ned', what: 'Ny rad under' },
  { keys: 'Alt+Skift+Pil vänster', what: 'Ny kolumn till vänster' },
  { keys: 'Alt+Skift+Pil höger', what: 'Ny kolumn till höger' },
  { keys: 'Alt+Skift+Delete', what: 'Ta bort raden' },
  { keys: 'Alt+Skift+Backsteg', what: 'Ta bort kolumnen' }
]

export const shortcutsPage: ShortcutsPage = {
  title: 'Kortkommandon',
  breadcrumb: [crumb('Kortkommandon')],
  groups: [
    { name: 'Överallt', shortcuts: everywhere },
    { name: 'I en paragraf', shortcuts: paragraph },
    { name: 'I beslutsgången', shortcuts: deciding },
    { name: 'I texten', shortcuts: text },
    { name: 'I en tabell', shortcuts: table }
  ]
}
