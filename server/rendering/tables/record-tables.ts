import type { Unregistered } from '../../domain/register/list-unregistered.ts'
import type { PublicRecord } from '../../domain/register/public-entry.ts'
import type { Record } from '../../domain/register/record-schemas.ts'
import { labels } from '../labels.ts'
import type { Table } from './table.ts'

export const recordTable: Table<Record> = {
  name: 'Handlingar',
  columns: [
    { key: 'dnr', header: 'Diarienummer', type: 'text', value: row => row.dnr },
    { key: 'runningNumber', header: 'Löpnummer', type: 'number', value: row => row.runningNumber },
    { key: 'direction', header: 'Riktning', type: 'text', value: row => labels.direction[row.direction] },
    { key: 'title', header: 'Rubrik', type: 'text', value: row => row.title },
    { key: 'publicTitle', header: 'Offentlig rubrik', type: 'text', value: row => row.publicTitle },
    { key: 'recordType', header: 'Handlingstyp', type: 'text', value: row => row.recordType },
    { key: 'documentOn', header: 'Inkom eller upprättades', type: 'date', value: row => row.documentOn },
    { key: 'sentOn', header: 'Skickades', type: 'date', value: row => row.sentOn },
    { key: 'registeredOn', header: 'Registrerades', type: 'date', value: row => row.registeredOn },
    {
      key: 'isLate',
      header: 'Sent registrerad',
      type: 'text',
      value: row => (row.isLate ? 'ja' : 'nej')
    },
    { key: 'sender', header: 'Avsändare', type: 'text', value: row => row.sender },
    { key: 'receiver', header: 'Mottagare', type: 'text', value: row => row.receiver },
    { key: 'officerName', header: 'Handläggare', type: 'text', value: row => row.officerName },
    {
      key: 'medium',
      header: 'Originalets form',
      type: 'text',
      value: row => labels.recordMedium[row.medium]
    },
    { key: 'location', header: 'Förvaras', type: 'text', value: row => row.location },
    { key: 'status', header: 'Status', type: 'text', value: row => labels.recordStatus[row.status] },
    { key: 'struckReason', header: 'Makuleringsskäl', type: 'text', value: row => row.struckReason },
    { key: 'files', header: 'Antal filer', type: 'number', value: row => row.files.length },
    { key: 'secrecy', header: 'Sekretess', type: 'text', value: row => row.secrecy?.statute ?? null }
  ]
}

export const dayListTable: Table<PublicRecord> = {
  name: 'Postlista',
  columns: [
    { key: 'registeredOn', header: 'Registrerades', type: 'date', value: row => row.registeredOn },
    { key: 'dnr', header: 'Diarienummer', type: 'text', value: row => row.dnr },
    { key: 'runningNumber', header: 'Löpnummer', type: 'number', value: row => row.runningNumber },
    { key: 'direction', header: 'Riktning', type: 'text', value: row => labels.direction[row.direction] },
    { key: 'documentOn', header: 'Inkom eller upprättades', type: 'date', value: row => row.documentOn },
    {
      key: 'correspondent',
      header: 'Avsändare eller mottagare',
      type: 'text',
      value: row => row.correspondent
    },
    { key: 'title', header: 'Rubrik', type: 'text', value: row => row.title },
    { key: 'isStruck', header: 'Makulerad', type: 'text', value: row => (row.isStruck ? 'ja' : 'nej') }
  ]
}

export const unregisteredTable: Table<Unregistered> = {
  name: 'Oregistrerat',
  columns: [
    { key: 'since', header: 'Sedan', type: 'date', value: row => row.since },
    { key: 'kind', header: 'Slag', type: 'text', value: row => labels.unregisteredKind[row.kind] },
    { key: 'organName', header: 'Organ', type: 'text', value: row => row.organName },
    { key: 'meetingOn', header: 'Sammanträdesdag', type: 'date', value: row => row.meetingOn },
    { key: 'sha256', header: 'Innehåll (SHA-256)', type: 'text', value: row => row.sha256 }
  ]
}
