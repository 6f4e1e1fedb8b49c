// Place and level of a body from its name.
import { describe, expect, it } from 'vitest'
import { type Level, placeOf } from '../../../src/corpus/recurrence'

describe('placeOf', () => {
  it.each<[string, string | null, Level | null]>([
    ['湖南省人民政府', '湖南省', 'province'],
    ['湖南省人民政府办公厅', '湖南省', 'province'],
    ['重庆市人民政府', '重庆市', 'province'],
    ['广西壮族自治区人民政府', '广西壮族自治区', 'province'],
    ['郴州市人民政府', '郴州市', 'prefecture'],
    ['广州市政府', '广州市', 'prefecture'],
    ['湘西土家族苗族自治州人民政府', '湘西土家族苗族自治州', 'prefecture'],
    ['大兴安岭地区', '大兴安岭地区', 'prefecture'],
    ['锡林郭勒盟', '锡林郭勒盟', 'prefecture'],
    ['浙江省金华市义乌市人民政府', '浙江省金华市义乌市', 'county'],
    ['略阳县人民政府', '略阳县', 'county'],
    ['沙县人民政府', '沙县', 'county'],
    ['北川羌族自治县人民政府', '北川羌族自治县', 'county'],
    ['武汉市汉阳区人民政府', '武汉市汉阳区', 'county'],
    ['上海市浦东新区人民政府', '上海市浦东新区', 'county'],
    ['青岛市市南区人民政府', '青岛市市南区', 'county'],
    ['鄂温克族自治旗人民政府', '鄂温克族自治旗', 'county'],
    ['苏州市高新区管理委员会', '苏州市高新区', 'county'],
    ['舟山市普陀区六横镇人民政府', '舟山市普陀区', 'township'],
    ['平顺县龙溪镇', '平顺县', 'township'],
    ['长安街道办事处', null, 'township'],
    ['某县民族乡人民政府', '某县', 'township'],
    ['郴州市北湖区教育局', '郴州市北湖区', 'department'],
    ['湖南省民政厅', '湖南省', 'department'],
    ['扬州市住房和城乡建设局', '扬州市', 'department'],
    ['县水务局', null, 'department'],
    ['市人力资源和社会保障局', null, 'department'],
    ['人民政府办公室', null, null],
    ['', null, null]
  ])('%s', (issuer, region, level) => {
    expect(placeOf(issuer)).toEqual({ region, level })
  })
})
