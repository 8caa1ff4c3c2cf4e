# Las palabras del tema en español. Las claves son las mismas que en en.ftl.
# Trate al lector de usted, con palabras sencillas y cálidas: puede estar cansado, con miedo o con dolor.

## Formas de reunirse

format-in-person = En persona
format-video = Por video
format-phone = Por teléfono
format-forum = Foro en línea
format-chat = Chat en línea
format-one-to-one = De persona a persona
format-hybrid = En persona y por video

## Tipos de grupos

kind-support-group = Grupo de apoyo
kind-mutual-aid = Grupo de ayuda mutua
kind-peer-program = Programa de apoyo entre pares
kind-family-group = Grupo para familias
kind-class = Clase
kind-helpline = Línea de ayuda

## Quién guía

led-by-peers = Lo guían pares: personas que han pasado por lo mismo
led-by-trained-peers = Lo guían pares con preparación: personas que han pasado por lo mismo y tomaron un curso
led-by-professional = Lo guía alguien con formación profesional

## Avisos: lo primero que conviene saber

notice-closed = Este grupo ya no se reúne. Su página sigue aquí para que pueda encontrar otra ayuda.
notice-full = Este grupo está lleno por ahora.
notice-members = Este grupo es solo para sus miembros.
notice-referral = Para entrar en este grupo, alguien tiene que recomendarle.
notice-paused = Este grupo está en pausa.
notice-paused-reason = Este grupo está en pausa: { $reason }.
notice-paused-until = Este grupo está en pausa hasta el { $date } inclusive.
notice-paused-until-reason = Este grupo está en pausa hasta el { $date } inclusive: { $reason }.
notice-pausing = Este grupo hará una pausa del { $from } al { $until }.
notice-pausing-reason = Este grupo hará una pausa del { $from } al { $until }: { $reason }.
notice-starts = Este grupo empieza el { $date }.
notice-ended = Este grupo terminó el { $date }.
notice-unconfirmed = Nadie ha confirmado estos datos desde el { $date }. Por favor, pregunte antes de ir.
notice-never-confirmed = Nadie ha confirmado todavía estos datos. Por favor, pregunte antes de ir.
notice-place-closed = El lugar está cerrado por ahora: { $place }.
notice-place-closed-until = El lugar está cerrado hasta el { $date } inclusive: { $place }.
notice-place-closed-until-reason = El lugar ({ $place }) está cerrado hasta el { $date } inclusive: { $reason }.
notice-place-closed-reason = El lugar ({ $place }) está cerrado por ahora: { $reason }.

## Para quién es un grupo

ages-children = Para niños y niñas.
ages-teens = Para adolescentes.
ages-young-adults = Para jóvenes adultos.
ages-adults = Para personas adultas.
ages-older-adults = Para personas mayores.
ages-from = Para personas de { $from } años o más.
ages-between = Para personas de { $from } a { $to } años.

gender-women = mujeres
gender-men = hombres
gender-non-binary = personas no binarias
gender-transgender = personas transgénero
for-genders = Para { $list }.
for-identities = Pensado para: { $list }.

relation-own = Para quienes viven esto en carne propia.
relation-family = Para familiares y parejas.
relation-friends = Para amistades.
relation-bereaved = Para quienes han perdido a alguien.
relation-professionals = Para quienes ayudan a otros en su trabajo.

open-to-anyone = Puede venir quien quiera.
open-to-newcomers-welcome = Las personas nuevas son bienvenidas.
open-to-members = Solo para miembros.
open-to-referral = Para entrar, alguien tiene que recomendarle.

## Lo que ayuda a entrar y a participar

access-step-free = Entrada sin escalones
access-accessible-toilet = Baño accesible
access-gender-neutral-toilet = Baño para todos los géneros
access-hearing-loop = Bucle de audición
access-captions = Subtítulos
access-sign-language = Lengua de señas
access-large-print = Letra grande
access-quiet-space = Un lugar tranquilo para salir un momento
access-fragrance-free = Sin perfumes
access-parking = Estacionamiento
access-accessible-parking = Estacionamiento accesible
access-transit = Cerca del transporte público
access-childcare = Cuidado de niños
access-service-animals = Los animales de servicio son bienvenidos

## Costo e inscripción

cost-free = Es gratis.
cost-donation = Es gratis. Si quiere, puede dar un donativo.
cost-ask = No sabemos si tiene algún costo. Por favor, pregunte al grupo.
cost-amount = Cuesta { $amount }.
cost-amount-per = Cuesta { $amount } por { $per }.
registration-none = No hace falta inscribirse.
registration-required = Por favor, inscríbase antes.

## La primera visita

joining-drop-in = Puede venir sin avisar, también la primera vez.
joining-no-drop-in = Por favor, no venga sin preguntar antes.
joining-contact-first = Por favor, comuníquese con el grupo antes de su primera visita.
joining-just-listen = No tiene que hablar. Puede venir solo a escuchar.
joining-no-just-listen = Se pide a cada persona que comparta algo.
joining-waiting-list = Hay una lista de espera.
joining-cohort = Las mismas personas se reúnen de principio a fin: { $text }.
joining-camera-optional = Puede tener la cámara encendida o apagada, como prefiera.
joining-camera-required = La cámara debe estar encendida.
joining-camera-off = Las cámaras quedan apagadas.
joining-faith = La fe es parte de este grupo: { $text }.
joining-size = Tamaño del grupo: { $text }.

## Lo que se dice aquí se queda aquí

confidentiality-anonymous = No tiene que dar su nombre.
confidentiality-not-anonymous = Le preguntarán su nombre.
confidentiality-recorded = Las reuniones se graban. Pregunte quién puede ver u oír la grabación.
confidentiality-not-recorded = Las reuniones nunca se graban.

## Cuándo se reúne un grupo

when-daily = Todos los días
when-weekday = De lunes a viernes
when-weekend = Cada sábado y domingo
when-weekly = Cada { $days }
when-fortnightly = Un { $day } sí y otro no
when-monthly = El { $ordinals } { $days } de cada mes
when-month-day = Cada mes, { $days }
when-once = { $date }
ordinal-1 = primer
ordinal-2 = segundo
ordinal-3 = tercer
ordinal-4 = cuarto
ordinal-5 = quinto
ordinal-last = último
month-day = el { $day }
time-range = de { $from } a { $to }
when-at = { $when }, { $time }
next-at = { $date }, { $time }
# Esto lo dice un programa en la página, que lee las fechas otra vez a la hora de la visita.
# "Esta noche, martes, 6:30 p. m.": quien está despierto a las 2 de la mañana no debe preguntarse qué día es.
next-near = { $word }, { $day }, { $time }
when-today = Hoy
when-tonight = Esta noche
when-tomorrow = Mañana
# La hora del día desde la que se dice "esta noche", de 0 a 23.
when-night = 19
when-none = No se conoce ninguna fecha próxima. Pregunte al grupo.
on-now = En curso, termina: { $time }
begun = Empezó: { $time }
own-time = { $when } en su hora
date-off = { $date }: no hay reunión
date-off-reason = { $date }: no hay reunión ({ $reason })
change-cancelled = No hay reunión el { $weekday } { $date-alone }.
change-cancelled-reason = No hay reunión el { $weekday } { $date-alone }: { $reason }.
change-extra = También hay reunión el { $weekday } { $date-alone }.
change-extra-reason = También hay reunión el { $weekday } { $date-alone }: { $reason }.
bounds-from = Desde el { $date }.
bounds-until = Hasta el { $date }.
bounds-between = Del { $from } al { $until }.

no-meetings-forum = El foro está siempre abierto. Puede leer y escribir a cualquier hora.
no-meetings-chat = No hay horario fijo. Entre al chat cuando haya gente.
no-meetings-phone = No hay horario fijo. Puede llamar cuando la línea esté abierta.
no-meetings-one-to-one = Usted y su par eligen una hora que les venga bien a los dos.
no-meetings = No hay horario fijo. Por favor, pregunte al grupo.

## Dónde se reúne un grupo

place-on-request = El grupo da su dirección a quien la pide.
place-on-request-contact = El grupo da su dirección a quien la pide. Llame o escriba antes: vea «Cómo comunicarse con el grupo».
place-closed = Cerrado por ahora.
place-closed-until = Cerrado hasta el { $date } inclusive.
place-area = Para proteger a quienes se reúnen aquí, solo mostramos más o menos dónde está.
online-on-request = El grupo envía el enlace a quien lo pide. Llame o escriba antes.
where-online = En línea
where-phone = Por teléfono
where-forum = Foro en línea
where-chat = Chat en línea
where-one-to-one = De persona a persona

## Confirmado por una persona

confirmed-on = Confirmado el { $date }
confirmed-on-by = Confirmado el { $date } por { $by }
confirmed-stale = Confirmado por última vez el { $date }. Por favor, pregunte antes de ir.

## Cantidades

count-groups = { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
}
count-articles = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}

## Títulos y descripciones de páginas

original-notice = Este texto está en { $language }. Todavía no se ha traducido.
title-groups = Todos los grupos, de la A a la Z
title-situations = Busque un grupo para lo que está viviendo
title-articles = Artículos
title-formats = Formas de reunirse
title-kinds = Tipos de grupos
title-places = Grupos por lugar
title-days = Grupos por día
title-languages = Grupos por idioma
title-year = Artículos de { $year }
title-print = Grupos para imprimir
title-print-situation = { $situation }: grupos para imprimir
title-not-found = No encontramos esta página
title-format = { $key ->
    [in-person] Grupos que se reúnen en persona
    [video] Grupos que se reúnen por video
    [phone] Grupos que se reúnen por teléfono
    [forum] Foros en línea
    [chat] Chats en línea
    [one-to-one] Apoyo de persona a persona
    [hybrid] Grupos que se reúnen en persona y por video
   *[other] Grupos: { $name }
}
title-kind = { $key ->
    [support-group] Grupos de apoyo
    [mutual-aid] Grupos de ayuda mutua
    [peer-program] Programas de apoyo entre pares
    [family-group] Grupos para familias
    [class] Clases
    [helpline] Líneas de ayuda
   *[other] Grupos: { $name }
}
title-region = { $key ->
    [dc] Grupos en el { $name }
   *[other] Grupos en { $name }
}
title-town = Grupos en { $name }
title-day = Grupos que se reúnen el { $name }
title-language = { $key ->
    [ase] Grupos en lengua de señas estadounidense
   *[other] Grupos en { $name }
}
head-title = { $title } – { $site }
head-title-page = { $title }, página { $number } – { $site }
description-list = { $count ->
    [one] { $title }: { $count } grupo, con horario y forma de participar, de { $site }.
   *[other] { $title }: { $count } grupos, con horarios y formas de participar, de { $site }.
}
print-more = Esta página muestra los primeros { $shown } de { $count } grupos. Puede encontrarlos todos en el sitio web.
nav-home = Inicio
nav-groups = Todos los grupos
nav-situations = Buscar un grupo
nav-articles = Artículos
nav-print = Imprimir una lista
nav-today = Hoy y esta noche
feed-articles = { $site }: artículos nuevos
feed-situation = { $site }: { $situation }
exit-label = Salir del sitio
qr-label = Código QR que lleva a esta página
map-label = Mapa de las localidades con grupos. La lista de abajo dice lo mismo.
map-town = { $town }: { $groups }
map-kilometers = { $count } km
map-miles = { $count } mi

## Estados y territorios de los Estados Unidos; las direcciones llevan sus letras

region-US-AK = Alaska
region-US-AL = Alabama
region-US-AR = Arkansas
region-US-AS = Samoa Americana
region-US-AZ = Arizona
region-US-CA = California
region-US-CO = Colorado
region-US-CT = Connecticut
region-US-DC = Distrito de Columbia
region-US-DE = Delaware
region-US-FL = Florida
region-US-GA = Georgia
region-US-GU = Guam
region-US-HI = Hawái
region-US-IA = Iowa
region-US-ID = Idaho
region-US-IL = Illinois
region-US-IN = Indiana
region-US-KS = Kansas
region-US-KY = Kentucky
region-US-LA = Luisiana
region-US-MA = Massachusetts
region-US-MD = Maryland
region-US-ME = Maine
region-US-MI = Míchigan
region-US-MN = Minnesota
region-US-MO = Misuri
region-US-MP = Islas Marianas del Norte
region-US-MS = Misisipi
region-US-MT = Montana
region-US-NC = Carolina del Norte
region-US-ND = Dakota del Norte
region-US-NE = Nebraska
region-US-NH = Nuevo Hampshire
region-US-NJ = Nueva Jersey
region-US-NM = Nuevo México
region-US-NV = Nevada
region-US-NY = Nueva York
region-US-OH = Ohio
region-US-OK = Oklahoma
region-US-OR = Oregón
region-US-PA = Pensilvania
region-US-PR = Puerto Rico
region-US-RI = Rhode Island
region-US-SC = Carolina del Sur
region-US-SD = Dakota del Sur
region-US-TN = Tennessee
region-US-TX = Texas
region-US-UT = Utah
region-US-VA = Virginia
region-US-VI = Islas Vírgenes de los Estados Unidos
region-US-VT = Vermont
region-US-WA = Washington
region-US-WI = Wisconsin
region-US-WV = Virginia Occidental
region-US-WY = Wyoming

## Idiomas, en español

language-am = amárico
language-ar = árabe
language-ase = lengua de señas estadounidense
language-bn = bengalí
language-chr = cheroqui
language-de = alemán
language-en = inglés
language-es = español
language-fa = persa
language-fr = francés
language-gu = guyaratí
language-haw = hawaiano
language-he = hebreo
language-hi = hindi
language-hmn = hmong
language-ht = criollo haitiano
language-hy = armenio
language-it = italiano
language-ja = japonés
language-km = jemer
language-ko = coreano
language-lo = lao
language-my = birmano
language-ne = nepalí
language-nv = navajo
language-pa = panyabí
language-pl = polaco
language-prs = darí
language-ps = pastún
language-pt = portugués
language-ru = ruso
language-sm = samoano
language-so = somalí
language-sw = suajili
language-ta = tamil
language-te = telugu
language-th = tailandés
language-ti = tigriña
language-tl = tagalo
language-uk = ucraniano
language-ur = urdu
language-vi = vietnamita
language-yi = yidis
language-yue = cantonés
language-zh = chino
language-zh-Hans = chino (simplificado)
language-zh-Hant = chino (tradicional)

## El marco de cada página

skip = Ir al texto de esta página
quick-label = Ayuda rápida
crisis-link = Ayuda en crisis
nav-label = Menú principal
language-switch = Idioma
breadcrumbs-label = Dónde está usted
footer-organization = Quiénes somos
footer-lists = Formas de encontrar un grupo
footer-more = Más
footer-safety = Su seguridad en este sitio
exit-safety = Su seguridad
exit-keys = También puede salir pulsando tres veces la tecla Mayúsculas (Shift).
exit-press = { $count ->
    [one] Pulse Mayúsculas { $count } vez más para salir.
   *[other] Pulse Mayúsculas { $count } veces más para salir.
}
exit-expired = No ha salido. Pulse Mayúsculas tres veces para salir.
footer-feed = Canal de novedades (Atom)
footer-listings = { $count ->
    [one] Tenemos { $count } grupo en la lista.
   *[other] Tenemos { $count } grupos en la lista.
}
footer-as-is = Cuidamos cada dato, pero las cosas cambian. Por favor, pregunte al grupo antes de ir.

## Ayuda en una crisis

crisis-title = ¿Necesita ayuda ahora mismo?
crisis-intro = Si está en peligro, o teme lo que pueda hacer, hay alguien con quien puede hablar.
crisis-own = Si no puede esperar
crisis-call = Llame al
crisis-text = Envíe un mensaje de texto al
crisis-text-word = Envíe la palabra { $word } al
crisis-chat = Chat con { $name }
crisis-website = Sitio web de { $name }

## Listas

count-none = Todavía ningún grupo
empty-next = Esto es lo que puede hacer ahora:
empty-crisis = Si no puede esperar, use las líneas de crisis de esta página.
contents-title = En esta página
pagination-label = Páginas de esta lista
pagination-previous = Página anterior
pagination-next = Página siguiente
pagination-page = Página { $number }
pagination-current = Página { $number } de { $of }, esta página
list-groups = Grupos
list-none = Todavía no hay ningún grupo aquí. Tenemos otras listas que pueden ayudarle.
list-others-all = Otras listas
list-others-format = Otras formas de reunirse
list-others-kind = Otros tipos de grupos
list-others-region = Otros lugares
list-others-town = Otros lugares
list-others-day = Otros días
list-others-language = Otros idiomas
values-intro-format = Puede sentarse en una sala con otras personas, participar desde su casa, llamar o escribir. Elija lo que le venga bien.
values-intro-kind = Los grupos trabajan de distintas maneras. Elija el tipo que le venga bien.
values-intro-region = Elija un lugar para ver los grupos que hay allí.
values-intro-day = Elija un día para ver los grupos que se reúnen ese día.
values-intro-language = Elija un idioma para ver los grupos que lo hablan o lo usan en señas.
values-other-lists = Otras formas de encontrar un grupo

## Página de inicio

home-situations = ¿Qué está viviendo?
home-situations-intro = Elija lo que más se parezca. Puede mirar todo el tiempo que quiera.
home-no-situations = Todavía no hay ningún grupo aquí. Por favor, vuelva pronto.
home-formats = ¿Cómo le gustaría reunirse?
home-formats-intro = En una sala, en una pantalla, por teléfono o por escrito.
home-days = ¿Qué día le viene bien?
home-places = ¿Dónde está?
home-languages = En su idioma
home-go-situations = Encuentre un grupo para usted
home-go-days = Elija un día
home-before = Antes de venir
day-today = Hoy
home-articles = Para leer

## Situaciones

situations-intro = Elija lo que más se parezca. Muchos grupos reciben a personas con más de una preocupación.
situation-to-groups = Ir a los grupos
situation-children = ¿Se parece más a algo de esto?
situation-groups = Grupos para usted
situation-none = Todavía no hay ningún grupo aquí. Lo sentimos. Aun así, no tiene que pasar por esto en soledad.
situation-articles = Para leer
situation-related = También puede mirar esto
situation-feed = Recibir avisos de nuevos grupos y artículos sobre esto (canal Atom)
situation-print = Imprimir esta lista

## La página de un grupo

group-for-whom = Para quién es
group-situations = Ayuda con
group-kind = Tipo de grupo
group-program = Programa
group-languages = Idiomas
group-when = Cuándo
group-next = Próxima reunión:
group-dates = Otras fechas próximas

## Hoy y esta noche

today-made = Esta página se hizo el { $date }. Las horas son de { $zone }.
today-none = Ningún grupo de este directorio se reúne este día.
today-over = Ya terminaron todas las reuniones de este día.
today-many = { $count } grupos se reúnen este día.
today-all = Todos los grupos que se reúnen este día de la semana: { $date }
today-stale = Esta página ya es muy antigua para decir qué hay hoy. Cada día de la semana tiene su propia página, que siempre es cierta:
today-weekdays = Grupos por día de la semana
today-link = Qué hay hoy y esta noche
card-next = Próxima:
group-where = Dónde y cómo participar
group-registration = Inscripción
registration-url = Inscribirse en el sitio web del grupo
registration-call = Para inscribirse, llame al
group-place = Dónde se reúne
place-map = Ver en un mapa
place-town = Todos los grupos en { $town }
place-accessibility = Sobre el lugar:
group-accessibility = Para entrar y participar
group-online = Participar en línea
online-join = Entrar a la reunión
online-join-platform = Entrar por { $platform }
online-platform = Se reúne en
online-passcode = Clave:
group-dial-in = Participar por teléfono
dial-in-call = Llame al
dial-in-code = Luego marque este código:
group-contact = Cómo comunicarse con el grupo
contact-call = Llame al
contact-text = Envíe un mensaje de texto al
contact-email = Escriba a
contact-url = Enviar un mensaje en su sitio web
contact-hours = Cuándo contestan:
group-expect = Qué puede esperar
group-cost = Costo
group-confidentiality = Privacidad
group-led-by = Quién lo guía
group-training = Su preparación:
group-certified = Certificada por
group-about = Sobre este grupo
group-really = ¿Siguen bien estos datos?
group-confirmed = Una persona confirmó estos datos por última vez el
group-confirmed-by = Los confirmó:
group-stale = Ya pasó un tiempo.
group-unconfirmed = Todavía sin confirmar.
group-source = Encontramos estos datos aquí:
group-feedback = Díganos si algo aquí no está bien
tool-print = Imprimir esta página
tool-share = Compartir esta página
group-links = Enlaces
group-newsletter = Boletín del grupo
group-similar = Grupos parecidos
group-articles = Para leer

## Artículos

articles-intro = Artículos breves y honestos sobre los grupos de apoyo: qué son, qué pueden hacer y cómo dar el primer paso.
articles-none = Todavía no hay ningún artículo aquí.
articles-years = Artículos por año
article-draft = Esto es un borrador. Quienes visitan el sitio no lo ven.
article-authors = Por
article-published = Publicado el
article-updated = Último cambio el
article-reviewed-by = Con la revisión de
article-reviewed = Fecha de la revisión:
article-references = Fuentes
article-situations = De qué trata
article-groups = Grupos que pueden ayudar
article-related = Siga leyendo
article-newest = Artículos nuevos
reference-accessed = Visto por última vez el
reference-back = Volver al texto, fuente { $number }, lugar { $place }
directive-groups-none = Todavía no hay ningún grupo aquí.

## Páginas para imprimir

print-hint = Esta página está hecha para el papel. Use la opción de imprimir de su navegador.
print-back = Para saber más, vea
print-date = Datos del
print-choose = Elija una lista para imprimir

## La página para direcciones que no llevan a ningún lado

not-found-intro = Puede que la página haya cambiado de lugar o que la dirección tenga un error. No es culpa suya.
not-found-lists = Puede seguir por aquí
not-found-write = Si no encuentra lo que necesita, escriba a

## Small words inside texts

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Atención
alert-caution = Con cuidado
task-done = Hecho:
task-open = Por hacer:
footnotes-title = Notas
footnote-back = Volver al texto, nota
citation-label = Fuente { $number }
feedback-subject = Ficha que hay que revisar: { $group }
per-meeting = reunión
per-session = sesión
per-course = curso
per-month = mes
per-year = año
joining-cohort-yes = Las mismas personas se reúnen de principio a fin, como en un curso.
joining-cohort-no = Puede unirse en cualquier momento. No es un curso.
joining-faith-yes = La fe es parte de este grupo.
joining-faith-no = Este grupo no tiene base religiosa.

## Words by which people look for help

words-title = Búsquelo por una palabra
words-intro = Busque la palabra que le suene. Lleva a la página correcta.

## What this site knows of its visitors

footer-data = Nuestra lista de grupos como datos abiertos
footer-privacy = Este sitio no usa cookies, no cuenta visitas y no pide nada a terceros.
footer-privacy-counted = Este sitio no usa cookies. Cuenta las visitas, sin nombres.
footer-position = Una página puede preguntar dónde está usted. La respuesta nunca sale de su aparato.
crisis-tried = Número comprobado por última vez el

## Lo que dice `::privacy`

privacy-cookies = Este sitio no pone cookies.
privacy-requests = Sus páginas no piden nada a otros sitios: los textos, las imágenes y los estilos vienen de este mismo sitio.
privacy-visits = No cuenta visitas ni mira dónde hace clic usted.
privacy-visits-counted = Cuenta las visitas a sus páginas.
privacy-position = No le pregunta a su aparato dónde está usted.
privacy-position-asked = Algunas páginas pueden preguntar dónde está usted. Su navegador le pide permiso antes, y usted puede decir que no.
privacy-script = Todas las páginas se pueden leer y usar sin programas en el navegador.
privacy-finder = Lo que escribe en la búsqueda se responde en su navegador y no se envía a nadie. La pestaña lo guarda, para que el botón Atrás lo encuentre de nuevo, hasta que la cierre. Un enlace a una búsqueda se crea solo si usted lo pide; contiene sus palabras.
privacy-exit-time = Una sola cosa se guarda en su navegador más allá de la pestaña, si este ejecuta programas: cuando usted usa la salida rápida, la hora en que lo hizo, durante diez minutos. Se guarda para que el botón Atrás no vuelva a mostrar la página. No se envía a nadie.
privacy-keeps-nothing = No guarda nada en su navegador más allá de la pestaña, aparte de las copias de páginas que hace todo navegador.
privacy-open-data = La lista de grupos se publica también en archivos para otros programas. Contienen lo mismo que las páginas, y nada sobre usted.
privacy-feeds = Los artículos se publican también como canales. Quien los lee con otro programa no deja más rastro que al leer una página.
privacy-leads-to = Algunos enlaces llevan a otros sitios, a propósito, y solo si usted los sigue:
privacy-links-of-groups = Las páginas de los grupos enlazan también a los sitios y reuniones de cada grupo. Los otros sitios tienen sus propias reglas.
privacy-log = La empresa de alojamiento, cuya computadora entrega las páginas, lleva registros, como es costumbre. Un registro puede contener su dirección de internet, la hora, la página y el tipo de navegador.

## El buscador: su página, su casilla y lo que dice de una respuesta. Las palabras entre llaves se rellenan al escribir.

title-today = Hoy y esta noche
title-find = Encuentre un grupo
nav-find = Encuentre un grupo
find-label = Busque un grupo
find-hint = Escríbalo como lo diría: de qué se trata, una ciudad, un día.
find-private = Lo que escribe se queda en esta pestaña de su navegador. No se envía a nadie.
find-without = La búsqueda necesita un programa que su navegador no ejecuta. Todos los grupos están también en estas listas:
find-lists = Todos los grupos, en listas
find-results = Lo que encontramos
find-back = Volver a la página
find-looking = Buscando...
find-count = Grupos encontrados: { $n }
find-count-more = Grupos encontrados: más de { $n }
find-none = No encontramos ningún grupo con estas palabras.
find-chips = Entendimos
find-change = Cambiar: { $name }
find-remove = Quitar: { $name }
find-read-as = «{ $from }» se leyó como «{ $to }».
find-left-out = No encontramos todo esto. No se tuvo en cuenta: { $list }.
find-field-situation = de qué se trata
find-field-program = el programa
find-field-place = el lugar
find-field-radius = la distancia
find-field-day = el día
find-field-time = la hora
find-field-format = cómo se reúnen
find-field-language = el idioma
find-field-audience = para quién es
find-field-access = lo que ayuda a entrar
find-field-kind = el tipo de grupo
find-field-cost = lo que cuesta
find-order = Orden
find-fit = Lo que mejor encaja
find-near = Lo más cercano
find-soon = Lo más pronto
find-narrow = Afinar la búsqueda
find-add = { $name } ({ $n })
find-more = Mostrar más grupos
find-all = Buscar en todos los grupos
find-situations = De qué puede tratarse
find-also = Cerca de esto
find-groups = Grupos
find-elsewhere = Desde cualquier lugar: en línea, por teléfono o por escrito
find-articles = Para leer
find-next = Próxima: { $when }
find-away = a unos { $distance }
find-not-lately = No se ha confirmado hace tiempo. Pregunte antes de ir.
find-limited = Ahora mismo no está abierto a todos.
find-break = En pausa, o aún no ha empezado.
find-here = Usar mi ubicación
find-here-off = No usar mi ubicación
find-here-failed = Su navegador no dijo dónde está. Escriba una ciudad.
find-link = Copiar un enlace a esta búsqueda
find-copied = Copiado. El enlace contiene sus palabras: envíelo solo a quien tenga su confianza.
find-failed = La búsqueda no responde ahora. Estas listas tienen todos los grupos:
find-try = Puede probar con menos palabras, otra ciudad o una de estas:
find-not-it = ¿No es lo que buscaba? Todos los grupos están también en estas listas:

## El buscador: para quién son los grupos

find-cost-free = Gratis
find-cost-donation = Con donativo
find-audience-children = Niñas y niños
find-audience-teens = Adolescentes
find-audience-young-adults = Jóvenes
find-audience-adults = Personas adultas
find-audience-older-adults = Personas mayores
find-audience-women = Mujeres
find-audience-men = Hombres
find-audience-non-binary = Personas no binarias
find-audience-transgender = Personas transgénero
find-audience-family = Familias
find-audience-friends = Amistades
find-audience-bereaved = Personas que han perdido a alguien
find-audience-professionals = Profesionales

## El buscador: palabras con las que la gente pregunta, separadas por comas. Cada lista significa lo que dice su nombre; añada lo que se dice en su región.

asked-monday = lunes, los lunes, el lunes
asked-tuesday = martes, los martes, el martes
asked-wednesday = miércoles, los miércoles, el miércoles
asked-thursday = jueves, los jueves, el jueves
asked-friday = viernes, los viernes, el viernes
asked-saturday = sábado, sábados, los sábados, el sábado
asked-sunday = domingo, domingos, los domingos, el domingo
asked-weekdays = entre semana, día laborable, días laborables, días de semana
asked-weekend = fin de semana, fines de semana, el fin de semana, los fines de semana, este fin de semana
asked-morning = mañanas, en la mañana, por la mañana, de la mañana, por las mañanas, antes del trabajo, esta mañana
asked-midday = mediodía, al mediodía, hora de comer, a la hora de comer
asked-afternoon = tarde, tardes, por la tarde, por las tardes, en la tarde, de la tarde, esta tarde, después de la escuela
asked-evening = noche, noches, por la noche, por las noches, en la noche, de la noche, después del trabajo
asked-today = hoy
asked-tonight = esta noche, hoy en la noche, hoy por la noche
asked-tomorrow = mañana
asked-now = ahora, ahora mismo, en este momento, ya
asked-near = cerca, cerca de, cerca de mí, cercano, cercanos, junto a, alrededor de, por aquí
asked-from = desde, después de, a partir de, más tarde de, desde las, a partir de las, después de las
asked-before = antes de, antes de las, hasta, hasta las
asked-kilometers = km, kms, kilómetro, kilómetros
asked-miles = mi, milla, millas
asked-nothing = un, una, unos, unas, el, la, los, las, lo, yo, mi, mis, me, tú, tu, tus, te, él, ella, ellos, ellas, su, sus, se, nos, nuestro, nuestra, este, esta, esto, ese, esa, eso, es, soy, son, era, fue, ser, está, estoy, están, estar, he, ha, han, hay, haber, tengo, tiene, tener, hago, hacer, hace, puedo, puede, poder, quiero, quiere, no, sí, y, o, u, e, pero, si, de, del, al, a, en, con, por, para, sobre, como, entre, sin, que, qué, quién, cuándo, dónde, cuál, cómo, muy, más, recién, también, solo, todo, toda, todos, todas, algo, alguien, otro, otra, otros, busco, buscar, buscando, encontrar, necesito, necesita, ayuda, ayudar, ayúdenme, por favor, apoyo, grupo, grupos, reunión, reuniones, sesión, sesiones, persona, personas, gente, lugar, lugares, servicio, servicios, hablar, ir, voy, saber, sé, ya no, porque, cuando, donde
asked-crisis = suicidio, suicida, suicidarme, matarme, me quiero matar, quiero morir, quiero morirme, quitarme la vida, acabar con mi vida, no quiero vivir, ya no quiero vivir, no puedo más, sin ganas de vivir, hacerme daño, lastimarme, cortarme, autolesión, autolesiones, sobredosis, tomé muchas pastillas, me pega, me golpea, me maltrata, me va a matar, amenaza con matarme, me violaron, violación, tengo miedo de mi pareja, estoy en peligro, peligro, emergencia, crisis, 988, 911
asked-format-in-person = en persona, presencial, presenciales, cara a cara
asked-format-video = en línea, online, por internet, internet, video, vídeo, por video, por vídeo, videollamada, por videollamada, zoom, por zoom, virtual, virtuales, a distancia, desde casa, skype
asked-format-phone = teléfono, por teléfono, telefónico, llamada, por llamada
asked-format-forum = foro, foros
asked-format-chat = chat, por chat
asked-format-one-to-one = uno a uno, individual, mentor, acompañante
asked-audience-children = para niños, para niñas, infantil, grupo de niños
asked-audience-teens = adolescente, adolescentes, para adolescentes, preparatoria, secundaria
asked-audience-young-adults = joven, jóvenes, para jóvenes, universitario, universitarios, estudiantes universitarios
asked-audience-adults = adulto, adultos, para adultos
asked-audience-older-adults = personas mayores, para personas mayores, adultos mayores, adulto mayor, para mayores, tercera edad
asked-audience-women = mujer, mujeres, para mujeres, solo mujeres
asked-audience-men = hombre, hombres, para hombres, solo hombres
asked-audience-non-binary = no binario, no binaria, no binarias
asked-audience-transgender = transgénero, trans
asked-audience-family = para familias, para familiares, para la familia, para seres queridos
asked-audience-friends = para amigos, para amigas, para amistades
asked-audience-bereaved = personas en duelo
asked-audience-professionals = profesionales, para profesionales, personal de salud
asked-access-step-free = silla de ruedas, sin escalones, sin escaleras, rampa, accesible, acceso para discapacitados
asked-access-accessible-toilet = baño accesible, aseo accesible
asked-access-gender-neutral-toilet = baño para todos los géneros, baño neutro
asked-access-hearing-loop = bucle magnético, aparato auditivo, audífono, problemas de audición
asked-access-captions = subtítulos, subtitulado
asked-access-sign-language = lengua de señas, lenguaje de señas, lengua de signos, intérprete, sordo, sorda, sordos
asked-access-large-print = letra grande
asked-access-quiet-space = espacio tranquilo, sala tranquila
asked-access-fragrance-free = sin perfume, sin fragancias
asked-access-parking = estacionamiento, aparcamiento, parking
asked-access-accessible-parking = estacionamiento accesible, aparcamiento accesible
asked-access-transit = autobús, cerca del autobús, parada de autobús, transporte público, metro
asked-access-childcare = guardería, cuidado de niños, con niños, llevar a mis hijos
asked-access-service-animals = perro guía, perro de asistencia, animal de servicio
asked-kind-mutual-aid = 12 pasos, doce pasos, ayuda mutua, autoayuda
asked-kind-peer-program = programa de pares
asked-kind-family-group = grupo familiar, grupos familiares
asked-kind-class = clase, clases, curso, cursos, taller, talleres
asked-kind-helpline = línea de ayuda, línea telefónica, teléfono de ayuda
asked-cost-free = gratis, gratuito, gratuita, gratuitos, sin costo, sin pagar, sin dinero
asked-cost-donation = donación, donativo
asked-language-ase = asl, lengua de señas americana
asked-language-es = español, en español, castellano
asked-language-en = inglés, en inglés
asked-language-zh = chino, mandarín
asked-language-fr = francés
asked-language-pt = portugués

## El buscador: familias de palabras, una en cada línea. Una situación que tiene en su título, sus sinónimos o su resumen una de las palabras antes de
## la flecha se encuentra también con todas las palabras detrás.

asked-alike =
    alcohol, alcoholismo, alcohólicos, beber > alcohólico, alcohólica, bebo, bebe, bebida, bebiendo, borracho, borracha, borrachera, tomar, toma, toma mucho, cerveza, vino, tequila, sobrio, sobria, sobriedad, resaca, crudo
    familias de alcohólicos, al anon, vivir con alguien que bebe > esposo bebe, esposa bebe, marido bebe, esposo toma, marido toma, esposa toma, padre bebe, padre toma, papá toma, papá bebe, madre bebe, mamá toma, hijo toma, esposo alcohólico, marido alcohólico, padre alcohólico
    drogas, adicción, adicciones, narcóticos > droga, drogadicto, adicto, adicta, heroína, cocaína, fentanilo, pastillas, marihuana, cristal, recaída, rehabilitación, opioides
    juego, apuestas, ludopatía > jugar, apostar, apuesta, casino, tragamonedas, ludópata
    tabaco, fumar > fumo, fuma, cigarro, cigarros, cigarrillos, vapear, nicotina
    trastorno alimentario, trastornos alimentarios, anorexia, bulimia > anoréxica, bulímica, atracones, vomitar, vómito, no como, comer
    depresión, deprimido, deprimida > triste, tristeza, deprimirse, sin ganas, sin ánimo, desánimo, desesperanza, desesperado, desesperada, llorar, lloro, lloro todo el día, vacío, vacía
    ansiedad, pánico > ansioso, ansiosa, angustia, angustiado, angustiada, ataque de pánico, ataques de pánico, ataques de ansiedad, nervios, nervioso, nerviosa, miedo, miedos, preocupación, preocupada, preocupado, fobia
    bipolar, trastorno bipolar > maníaco, manía, cambios de humor
    esquizofrenia, psicosis > esquizofrénico, oír voces, oye voces, escucha voces, voces, alucinaciones, paranoia, delirios
    trauma, estrés postraumático > tept, traumático, traumatizado, pesadillas, recuerdos
    veteranos, militares > veterano, ejército, soldado, guerra, combate
    autismo, autista > tea, asperger, espectro, neurodivergente
    tdah, déficit de atención > hiperactividad, hiperactivo, concentrarse
    demencia, alzhéimer, alzheimer > memoria, olvida, olvidos, se olvida, no me reconoce, confundido, confundida
    cuidadores, cuidador, cuidar > cuidadora, cuidadoras, cuido, cuida, cuidando, cuidar a mi madre, cuidar a mi padre, agotado, agotada, cansada, cansado, respiro
    cáncer, oncología > tumor, quimio, quimioterapia, radioterapia, leucemia, oncólogo
    cáncer de mama > seno, pecho, mastectomía
    diabetes > diabético, diabética, azúcar, insulina, glucosa
    dolor crónico, fibromialgia > dolor, dolores, migraña, artritis, me duele
    derrame cerebral, ictus > embolia, afasia, derrame
    infertilidad, fertilidad > embarazarme, quedar embarazada, embarazo, concebir
    aborto espontáneo, pérdida gestacional, pérdida del embarazo > perdí a mi bebé, perdí mi bebé, perdimos al bebé, murió mi bebé, mi bebé murió, bebé, aborto
    pérdida de un hijo, muerte de un hijo > perdí a mi hijo, perdí a mi hija, murió mi hijo, murió mi hija, mi hijo murió, mi hija murió
    viuda, viudo, viudez, pérdida de la pareja > viudas, viudos, enviudé, murió mi esposo, murió mi esposa, murió mi marido, perdí a mi esposo, perdí a mi esposa, perdí a mi marido, mi esposo murió, mi marido murió, mi esposa murió, falleció mi esposo, falleció mi esposa
    duelo, luto, pérdida > muerte, murió, muerto, muerta, morir, falleció, fallecido, fallecimiento, se murió, perdí a mi madre, perdí a mi padre, perdí a mi mamá, perdí a mi papá, mi mamá murió, mi papá murió, mi madre murió, mi padre murió, extraño, funeral
    duelo por suicidio, pérdida por suicidio > se suicidó, se quitó la vida, se mató
    violencia doméstica, maltrato, violencia de pareja, violencia familiar > golpes, golpea, pega, abuso, abusivo, maltratador, violencia, violento, me controla, amenaza, celoso, miedo de mi esposo, miedo a mi marido
    agresión sexual, abuso sexual, violación > violada, violado, abusaron, me tocó, acoso
    divorcio, separación > divorciado, divorciada, divorciarme, separado, separada, ruptura, custodia, me dejó, se fue, ex esposo, ex esposa, exmarido
    madres solteras, padres solteros, familias monoparentales > madre soltera, mamá soltera, padre soltero, criar sola, sola con mis hijos
    posparto > postparto, recién nacido, recién nacida, di a luz, después del parto, mamá primeriza
    desempleo, sin trabajo > desempleado, desempleada, despedido, despedida, me despidieron, perdí mi trabajo, perdí el trabajo, busco trabajo, sin empleo, paro
    prisión, cárcel, presos > preso, presa, encarcelado, interno, reclusión, detenido
    lgbtq, gay, lesbiana, transgénero > lgbt, homosexual, bisexual, trans, queer, salir del clóset, género
    inmigrantes, migrantes, refugiados > inmigrante, migrante, inmigración, papeles, indocumentado, indocumentada, asilo, deportación, deportado
    soledad, aislamiento > solo, sola, aislado, aislada, sin amigos, nadie con quien hablar
    estrés > estresado, estresada, agobiado, agobiada, abrumado, abrumada
    insomnio, sueño > no puedo dormir, dormir, desvelo
    crianza > papá, mamá, padres, madres, hijos
    familia, familias, familiares > esposo, esposa, marido, pareja, madre, mamá, padre, papá, hijo, hija, hermano, hermana, abuelo, abuela, novio, novia
    discapacidad > discapacitado, discapacitada, silla de ruedas
    salud mental, enfermedad mental > psiquiátrico, psiquiatra, crisis nerviosa

# Calendarios.
calendar-save = Guardar en su calendario
calendar-save-all = Todas las fechas
calendar-save-private = Todas las fechas, solo como «Reunión»
calendar-save-next = Solo este día: { $date }
calendar-follow = Seguirlo, con todos los cambios
calendar-neutral = Reunión
calendar-cancelled = No hay reunión: { $name }
calendar-break = En pausa: { $name }
calendar-join = Entrar: { $address }
calendar-passcode = Código de acceso: { $code }
calendar-call = Llamar: { $phone }
calendar-code = Código: { $code }
calendar-check = Mire aquí antes de ir: { $address }

# Lo que ha cambiado en el directorio.
title-changes = Qué ha cambiado
changes-lead = Grupos nuevos, otros horarios y lugares, pausas y cierres; lo más reciente primero.
changes-none = No ha cambiado nada desde el
follow-news = Canal de cambios (Atom)
feed-changes = { $site }: qué ha cambiado
feed-changes-situation = { $site }: qué ha cambiado para { $situation }
changed-title = { $name }: { $what }
changed-new = Grupo nuevo
changed-times = Otro horario
changed-dates = Cambio de fechas
changed-place = Otro lugar u otra forma de entrar
changed-paused = En pausa
changed-resumed = De vuelta de su pausa
changed-closed = Ha terminado
changed-unconfirmed = No está en las listas: nadie lo ha confirmado
changed-back = De nuevo en las listas
