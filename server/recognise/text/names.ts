/** How telling a name is: `interval_msecs` hardly stands anywhere else, `id` stands everywhere. */
import { wordsOf } from './words';

/** 0 said everywhere, 1 a word of its own, 2 made of several words that no other field has. */
export type Rarity = 0 | 1 | 2;

const common: ReadonlySet<string> = new Set(
  `id ids name names type types kind status state code data message msg key keys value values url uri
  urls path paths host port size count total limit offset page start end begin time date timestamp
  title text content body label labels tag tags description desc detail details info item items list
  result results response request params param args options option config settings meta metadata
  error errors reason image images img video audio file files filename format width height length
  version user users group groups role token hash md5 etag bucket prefix marker region zone method
  action event source target origin owner email phone address language lang category categories
  parent children index order sort filter query search level mode enabled disabled active visible
  public private default required min max sum score rate price amount currency scope domain domains
  server servers instance instances image_id user_id file_id created updated created_at updated_at
  deleted_at createdAt updatedAt created_time start_time end_time startTime endTime request_id requestId
  requestid user_name username password file_name fileName file_size fileSize file_type fileType
  content_type contentType mime mimeType mime_type accept authorization content-type host_name
  hostname client_id client_secret access_key secret_key accessKey secretKey callback callbackUrl
  callback_url redirect_url return_url returnUrl pattern memory cpu disk disks network networks
  platform architecture progress job jobs task tasks operation ops op cmd command ip ip_address
  bandwidth cidr policy rule rules resource resources endpoint api field fields column columns
  force shared live sample deadline expires expiration expired_at image_name device_id order_id`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** What any program keeps of people, places and goods, however its words are joined. */
const everyday: ReadonlySet<string> = new Set(
  `firstname lastname fullname givenname familyname middlename displayname nickname realname gender
  birthday birthdate dateofbirth street streetaddress addressline addressline1 addressline2 address1
  address2 city province country countrycode countryname zip zipcode postalcode postcode district
  phonenumber mobilenumber emailaddress company companyname website latitude longitude lat lng
  quantity unitprice totalprice totalamount ordernumber productid productname customerid customername
  accountid cardnumber loginname`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** How telling a field name, an enum value or a structure name is. */
export function rarityOf(name: string): Rarity {
  if (common.has(name) || common.has(name.toLowerCase()) || name.length < 3) return 0;
  if (everyday.has(foldName(name))) return 0;
  const words = wordsOf(name);
  return words.length > 1 && name.length > 6 ? 2 : 1;
}

/** The name without case and joints, so that `CutParam`, `cutParam` and `cut_param` are the same. */
export function foldName(name: string): string {
  return name
    .replace(/^[$@:]+/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
