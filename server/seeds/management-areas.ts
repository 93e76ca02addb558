/** Shenzhen as it is administered. 大鹏 and 深汕 are no statutory divisions: their code is ours (domain.md section 8). */
const CITY = '440300';

export const MANAGEMENT_AREAS = [
  { code: CITY, name: '深圳市', nameEn: 'Shenzhen', divisionCode: CITY, parentCode: null, tileColumn: 0, tileRow: 0 },
  { code: '440311', name: '光明区', nameEn: 'Guangming', divisionCode: '440311', parentCode: CITY, tileColumn: 1, tileRow: 1 },
  { code: '440309', name: '龙华区', nameEn: 'Longhua', divisionCode: '440309', parentCode: CITY, tileColumn: 2, tileRow: 1 },
  { code: '440307', name: '龙岗区', nameEn: 'Longgang', divisionCode: '440307', parentCode: CITY, tileColumn: 3, tileRow: 1 },
  { code: '440310', name: '坪山区', nameEn: 'Pingshan', divisionCode: '440310', parentCode: CITY, tileColumn: 4, tileRow: 1 },
  { code: '440300-SS', name: '深汕特别合作区', nameEn: 'Shen-Shan', divisionCode: '441521', parentCode: CITY, tileColumn: 5, tileRow: 1 },
  { code: '440306', name: '宝安区', nameEn: "Bao'an", divisionCode: '440306', parentCode: CITY, tileColumn: 1, tileRow: 2 },
  { code: '440304', name: '福田区', nameEn: 'Futian', divisionCode: '440304', parentCode: CITY, tileColumn: 2, tileRow: 2 },
  { code: '440303', name: '罗湖区', nameEn: 'Luohu', divisionCode: '440303', parentCode: CITY, tileColumn: 3, tileRow: 2 },
  { code: '440308', name: '盐田区', nameEn: 'Yantian', divisionCode: '440308', parentCode: CITY, tileColumn: 4, tileRow: 2 },
  { code: '440300-DP', name: '大鹏新区', nameEn: 'Dapeng', divisionCode: '440307', parentCode: CITY, tileColumn: 5, tileRow: 2 },
  { code: '440305', name: '南山区', nameEn: 'Nanshan', divisionCode: '440305', parentCode: CITY, tileColumn: 2, tileRow: 3 },
] as const;
