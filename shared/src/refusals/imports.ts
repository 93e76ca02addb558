import type { Sentences } from './sentence.ts';

export const imports = {
  DUPLICATE_IN_FILE: { zh: '与第 {row} 行重复，请删除其中一行。', en: 'This repeats row {row}. Delete one of them.' },
  DUPLICATE_IN_CITY: {
    zh: '系统中已有此人，请核对是否转学。',
    en: 'This person exists already. Check whether it is a transfer.',
  },
  TRANSFER_FOLLOWS: {
    zh: '现在 {school} 就读；写入后转入本校，原校的学籍于前一日结束。',
    en: 'Is at {school} now; will move to this school, and the place there ends the day before.',
  },
  ANSWERS_KNOWN: {
    zh: '编号 {reference} 的作答已经导入过。',
    en: 'The answers of {reference} were imported before.',
  },
  UNKNOWN_SCHOOL: {
    zh: '没有名为“{school}”的学校，请使用系统中的学校名称或代码。',
    en: 'There is no school called {school}. Use its name or code as registered.',
  },
  SCHOOL_NOT_YOURS: { zh: '该学校不在您的范围内。', en: 'This school is not within your reach.' },
  UNKNOWN_GRADE: { zh: '没有“{grade}”这个年级。', en: 'There is no grade {grade}.' },
  GRADE_FOR_AGE: {
    zh: '年级“{grade}”与年龄 {age} 岁不符，请核对年级或出生日期。',
    en: 'Grade {grade} does not fit an age of {age}. Check the grade or the birth date.',
  },
  FORMULA_CELL: {
    zh: '单元格含有公式，请粘贴为数值后重新上传。',
    en: 'The cell holds a formula. Paste it as a value and upload again.',
  },
  MERGED_CELL: { zh: '合并单元格无法读取，请取消合并。', en: 'Merged cells cannot be read. Unmerge them.' },
  FULL_WIDTH_DIGITS: {
    zh: '含有全角数字或字母，请改为半角。',
    en: 'Full-width digits or letters were found. Write them half-width.',
  },
  EXTRA_SHEET: {
    zh: '工作簿有多个工作表，只读取了“{sheet}”。请确认数据都在这一张表中。',
    en: 'The workbook has more than one sheet; only {sheet} was read. Make sure that all rows are in it.',
  },
  FILE_TYPE: { zh: '只接受 {types} 文件。', en: 'Only {types} files are accepted.' },
  FILE_TOO_LARGE: {
    zh: '文件超过 {max} MB，请拆分后上传。',
    en: 'The file is larger than {max} MB. Split it and upload again.',
  },
  FILE_UNREADABLE: {
    zh: '文件无法读取，可能已损坏，请另存后重试。',
    en: 'The file cannot be read and may be damaged. Save it anew and try again.',
  },
  FILE_LOCKED: {
    zh: '工作簿设有打开密码，请先取消密码再上传。',
    en: 'The workbook is locked with a password. Remove the password and upload it again.',
  },
  FILE_OLD_FORMAT: {
    zh: '这是旧版 .xls 文件（或改了后缀的 .xls），请用表格软件另存为 .xlsx 或 CSV。',
    en: 'This is an .xls file of the old kind, or one renamed. Save it as .xlsx or CSV.',
  },
  FILE_NAME_WRONG: {
    zh: '文件内容是 Excel 工作簿，后缀却不是 .xlsx。请改正文件名后再上传。',
    en: 'The file is an Excel workbook but is not called .xlsx. Correct its name and upload it again.',
  },
  FILE_SUSPICIOUS: {
    zh: '文件的压缩方式异常，可能有害，已拒绝。请用表格软件打开后另存为新文件。',
    en: 'The file is packed in a way that could do harm and was refused. Open it in a spreadsheet program and save it anew.',
  },
  FILE_HAS_LINKS: {
    zh: '工作簿引用了其他文件或外部数据，请断开链接并粘贴为数值后上传。',
    en: 'The workbook takes data from other files. Break the links, paste values and upload it again.',
  },
  FILE_HAS_PROGRAMS: {
    zh: '工作簿含有宏、控件或嵌入对象，请另存为不含宏的 .xlsx。',
    en: 'The workbook holds macros, controls or embedded objects. Save it as a plain .xlsx.',
  },
  FILE_ENCODING: {
    zh: '无法识别文件的文字编码，请另存为“CSV UTF-8”或 .xlsx。',
    en: 'The encoding of the text was not recognised. Save it as CSV UTF-8 or .xlsx.',
  },
  FILE_TOO_WIDE: {
    zh: '列数或空白单元格过多，请删除数据以外的列后再上传。',
    en: 'There are too many columns or blank cells. Delete what lies outside the table and upload it again.',
  },
  CELL_TOO_LONG: {
    zh: '有单元格超过 {max} 个字符，请检查是否把多行粘进了一格。',
    en: 'A cell holds more than {max} characters. Check whether many rows were pasted into one cell.',
  },
  FILE_TOO_SLOW: {
    zh: '读取文件超出时限，请拆分后上传。',
    en: 'Reading the file took too long. Split it and upload again.',
  },
  FILE_EMPTY: { zh: '文件中没有数据行。', en: 'The file has no rows.' },
  TOO_MANY_ROWS: { zh: '最多 {max} 行，请拆分后上传。', en: 'At most {max} rows. Split the file and upload again.' },
  COLUMN_MISSING: {
    zh: '缺少列“{column}”，请补上或重新对应。',
    en: 'The column {column} is missing. Add it or map another one.',
  },
  COLUMN_TWICE: { zh: '列“{column}”出现了两次。', en: 'The column {column} appears twice.' },
  IMPORT_HAS_REFUSED_ROWS: {
    zh: '有 {count} 行未通过检查，请修正后再应用。',
    en: '{count} rows were refused. Mend them before applying.',
  },
  IMPORT_CHANGED_SINCE: { zh: '检查之后数据有变化，请重新检查。', en: 'Data changed after the check. Check again.' },
  IMPORT_CANCELLED: {
    zh: '已按您的要求停止；没有写完的部分没有留下。',
    en: 'Stopped as you asked; what was not finished left nothing behind.',
  },
  IMPORT_TOO_LARGE_FOR_ONE: {
    zh: '超过 {max} 行，请选择分批写入。',
    en: 'More than {max} rows: choose to write them in portions.',
  },
  IMPORT_NOTHING_READY: {
    zh: '没有可以写入的行，请修正文件后重新上传。',
    en: 'No row is ready to be written. Mend the file and upload it again.',
  },
  IMPORT_UNDO_TOO_LATE: {
    zh: '导入的 {count} 条记录已被使用或修改，不能撤销（第 {rows} 行）。',
    en: '{count} records of this import have been used or changed since; it cannot be undone (rows {rows}).',
  },
  IMPORT_RECORD_IN_USE: {
    zh: '第 {row} 行写入的记录已被使用或修改。',
    en: 'What row {row} wrote has been used or changed since.',
  },
  PUBLISHED_CLASS_DIFFERS: {
    zh: '计算结果 {computed} 与文件中的“{published}”不一致。',
    en: 'The computed outcome {computed} differs from {published} in the file.',
  },
  PUBLISHED_TOTAL_DIFFERS: {
    zh: '计算得分 {computed} 与文件中的 {published} 不一致。',
    en: 'The computed total {computed} differs from {published} in the file.',
  },
} as const satisfies Sentences;
