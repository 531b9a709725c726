import type { OfficerName } from '../../domain/person-serving.ts'
import type { Random } from './random.ts'

/** Given and family names that go together. Family names are uncommon ones, so that hardly a combination is anybody known. */
type Heritage = { readonly weight: number; readonly given: readonly string[]; readonly family: readonly string[] }

const HERITAGES: readonly Heritage[] = [
  {
    weight: 52,
    given:
      words(`Alison Andrew Beth Bethany Callum Carys Charlotte Claire Connor Craig Debra Dominic Eleanor Ewan Fiona Frances
      Gareth Georgia Graham Harriet Helen Howard Imogen Jodie Keith Kirsty Lauren Leanne Lewis Louise Lucy Malcolm Megan
      Molly Naomi Neil Nicola Oliver Patrick Phoebe Rhiannon Roy Ryan Sally Sian Simon Stuart Tamsin Tracey Vincent Wesley`),
    family:
      words(`Aldersey Appletree Bankcroft Birkinshaw Bottrill Brackenbury Broadhead Callister Chadderton Cleave Corfield
      Cragside Dalrigg Dewhirst Eckersall Fairbarn Farrimond Fittleworth Gathercole Goodrum Greenall Hartshead Heptonstall
      Hebblewhite Ibberson Jessopp Kellaway Kilbride Lambourne Langstroth Lythgoe Marrable Merrifield Netherwood Nuttall
      Oakden Penrice Pickersgill Pobjoy Quarmby Ravenhill Rigglesworth Sagar Satterthwait Shufflebotham Snowball Standeven
      Tankersley Tetlow Thistlewood Treloar Uttley Varley Wadsworth Whittamore Wigfall Winstanley Wrathall Yelland`),
  },
  {
    weight: 14,
    given:
      words(`Amrit Anjali Arjun Deepa Gurpreet Harjit Jasmin Kiran Manpreet Meera Neha Nikhil Pavan Pritpal Rajan Reena Rohan
      Sandeep Sangita Simran Sunil Tejal Vikram`),
    family: words(`Atwal Bhogal Chandegra Dhanota Gosrani Hothi Kalirai Kandola Lakhani Mahtani Nandra Pancholi Rathod
      Sahota Sidpara Tank Vadgama Virdee`),
  },
  {
    weight: 10,
    given: words(
      `Aisha Amina Bilal Faisal Farah Hamza Haroon Khadija Mariam Nadia Nasreen Omar Rabia Saima Tariq Usman Yasmin Zara`,
    ),
    family: words(`Akhtar Bashir Chaudhry Durrani Ghafoor Hafeez Jahangir Khanzada Naqvi Qadeer Rafiq Saleem Shafiq
      Tabriz Waheed Yousaf`),
  },
  {
    weight: 12,
    given:
      words(`Abena Adaeze Ama Andre Chidi Dionne Efua Emeka Femi Ifeoma Jermaine Kwabena Latoya Marcia Ngozi Nia Obinna Renee
      Shanice Tendai Tobi Winston Yaw`),
    family: words(`Adomako Afolayan Bankole Boadu Dacosta Ekundayo Fofana Gayle Igwe Kabera Laryea Mensah Mukandi
      Nwachukwu Osafo Pinnock Quansah Sesay Tafirenyika Wilmot`),
  },
  {
    weight: 5,
    given: words('Andrew Carmen Daniel Fiona Grace Jason Jenny Karen Kevin Mei Ming Sophie Vivian Wai'),
    family: words('Cheung Fok Kwok Lau Leung Mak Pham Siu Tang Truong Tsui Yip'),
  },
  {
    weight: 7,
    given: words(
      'Adam Agnieszka Andrei Ewa Filip Ioana Jakub Joanna Kasia Lukasz Magda Marek Mihai Monika Piotr Zofia',
    ),
    family: words('Banik Dragomir Grabowy Kaczmarek Kubiak Lupu Mazurek Munteanu Sobczak Stoica Walczak Wrona Zajac'),
  },
]

/** An invented name. */
export function inventName(random: Random): OfficerName {
  const whole = HERITAGES.reduce((sum, { weight }) => sum + weight, 0)
  let left = random.below(whole)
  const heritage = HERITAGES.find(({ weight }) => {
    left -= weight
    return left < 0
  }) as Heritage

  return { given: random.pick(heritage.given), family: random.pick(heritage.family) }
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
