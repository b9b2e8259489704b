/** Chinese names of people, told from other words by the letters that names are made of. */

/** First letters of most Chinese names. */
export const surname =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤滕罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房缪解应丁邓洪包左石崔龚程裴陆翁荀甄曲封段侯武刘景龙叶黎白蒲赖卓池乔曾辛聂简关涂覃邢丛岳桂闫肖付章游甘艾巩阎邬饶晏殷易靳佟詹欧尚温牛庄冼容柴岑闻麦覃农冀郏浦齐桑甄应裘宁仇栾甘祖刁]';

const doubleSurname =
  '(?:欧阳|司徒|上官|诸葛|司马|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|东方|南宫|长孙|宇文|闻人|东郭|百里|呼延)';

/** Source text of a pattern of what may be a Chinese name. */
export const hanNameSource = `(?:${doubleSurname}|${surname})[\\p{Script=Han}]{1,2}`;

/** What examples are called, and what stands behind labels of names and is none. */
export const nobody =
  /张三|李四|王五|赵六|某|必填|公司|信息|同上|方式|资料|电话|地址|姓名|号码|列表|详情|管理/;

const hanName = new RegExp(`^${hanNameSource}$`, 'u');

/** Whether a text is a Chinese name: a surname and one or two letters. */
export function isHanName(text: string): boolean {
  return hanName.test(text) && !nobody.test(text);
}

/** Letters of given names that few other words end with. */
const givenLetters = new Set(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞刚辉玲鹏飞红宇浩凯健俊帆婷雪琳晨阳志华建国庆峰林慧梅兰萍莉燕琴莲珍荣贵凤春雷波斌宁义仁礼智信忠孝龙虎武德福寿康永安和祥瑞兴旺宝玉珠翠莹莎颖洁佳嘉怡欣悦晴雨露霜冰江河湖川思梦琪涵轩睿博哲翰昊宸泽铭诺雅韵馨妍娇媛倩薇蕾蓉蓓菲芬芸芝苗茜茹萱曼彤丹青紫松柏竹桐楠榕梓柳枫桃杏柔慕迪程晗晶昕昊旭晖曦朋腾艺芯菁君羽翔翼耀聪育舒航芊茂谦豪超跃轶辰邦郁钰钧铮锋锐锦雄雯霏韬馨骏鸿鹤麟丞丰乐予亦亨仪佑佩侠俐倩儒冉冠凌凝勤卉卓咏善喜坚坤培壮奎妮姗姝姿娅婉婧媚嫣学孟宏容尧岚岩峥崇嵩帅幸廷彦彬恒恩恬恺愉慈扬振敬斐昂昱晋普暄曙朗柯栋梁森榆歌正毅民汉沁沛泓泰泳洛津洪淑清渊湘溪滢滨潇澄澜濡瀚灿炎炜炳炫烁烈焕熙熠爽玟玥珂珊珑琛琦琨琬琰琼瑄瑜瑞瑶瑾璇璐璞瓊甜皓盈盛砚碧祖禄禅禹秋童端笑筠素绍绣维绿美胜能致良若英荔莘莺菊蒙蓬虹裴赫逸遥铠锡镜陆雁霄震颜风香骁魁鲁默龄子文晓小云海金平成立东桂新天一光亮利顺凡惠'.split(
    '',
  ),
);

/** Words that are made of such letters and no name. */
const plainWords =
  /^(?:安全|安康|高清|高端|高明|金融|方正|白名单|万能|常见|江南|石英|简洁|简明|关系|关心|应能|任性|任意|何时|高性能|高能|华东|华南|华北|华中|左右|马上|白金|黄金|应和|解和|余和|高新|田园|方案|平安|包和|和平|应学|万一|曾一|解一|何一|应一|任一)/;

/** Surnames that words begin with: both other letters must be of names. */
const wordBeginnings = /^[于常应任何方高金安白万马和关包易尚]|^..$/;

/** Whether a text is a Chinese name where a label says so, and no word of sentences and settings. */
export function isLabelledName(text: string): boolean {
  return isHanName(text) && !plainWords.test(text);
}

/** Whether a text is a Chinese name so surely that no label needs to say so. */
export function isLikelyHanName(text: string): boolean {
  if (!isLabelledName(text)) return false;
  const lead = text.length > 3 || /^(?:欧阳|司徒|上官|诸葛|司马|皇甫|慕容)/.test(text) ? 2 : 1;
  const letters = text.slice(lead).split('');
  const given = letters.filter(letter => givenLetters.has(letter)).length;
  return given === letters.length || (given === 1 && !wordBeginnings.test(text));
}
