extension WordingModel {
    /// Weights of words that stand next to each other.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedNeighbours = """
        &0&113:74 &0&to:20 &0x&s:21 &10&PQUOTE:-37 &100&PLINE:26 &14&PCOLON:23 &19&PQUOTE:44 &198&51:22 &2&PQUOTE:24
        &20&PQUOTE:25 &20&euros:-21 &203&0:74 &3000&euros:51 &4&PLINE:49 &500&euro:22 &51&100:22 &55&PCOLON:22
        &555&0100:-53 &555&0199:23 &6&PCOLON:-48 &7&PQUOTE:30 &PANGLE&PSHOUT:48 &PBRACKET&fur:30 &PBRACKET&inout:22
        &PBRACKET&true:24 &PCOLON&1:-29 &PCOLON&203:53 &PCOLON&PLINE:-31 &PCOLON&accept:23 &PCOLON&any:-20
        &PCOLON&as:-23 &PCOLON&assistant:-34 &PCOLON&chat:-24 &PCOLON&co:29 &PCOLON&como:31 &PCOLON&diese:40
        &PCOLON&dis:20 &PCOLON&educado:-21 &PCOLON&el:-27 &PCOLON&esqueca:29 &PCOLON&false:22 &PCOLON&forget:-55
        &PCOLON&how:42 &PCOLON&its:-21 &PCOLON&l:76 &PCOLON&mentir:23 &PCOLON&move:22 &PCOLON&o:-54 &PCOLON&offer:23
        &PCOLON&olvida:21 &PCOLON&policy:-28 &PCOLON&que:-33 &PCOLON&quem:-24 &PCOLON&re:23 &PCOLON&replace:22
        &PCOLON&sag:20 &PCOLON&source:22 &PCOLON&start:-25 &PCOLON&t:25 &PCOLON&the:-59 &PCOLON&this:76 &PCOLON&to:-21
        &PCOLON&true:34 &PCOLON&whats:-20 &PCOLON&yo:-23 &PCOLON&you:-25 &PLINE&3:23 &PLINE&PBRACKET:120
        &PLINE&PLINE:-24 &PLINE&PQUOTE:-47 &PLINE&as:22 &PLINE&assistants:-25 &PLINE&como:22 &PLINE&description:-21
        &PLINE&die:21 &PLINE&es:-27 &PLINE&f:32 &PLINE&forget:35 &PLINE&id:29 &PLINE&import:28 &PLINE&junta:29
        &PLINE&let:-56 &PLINE&looks:23 &PLINE&nao:34 &PLINE&p:23 &PLINE&public:-38 &PLINE&return:-23 &PLINE&rules:-40
        &PLINE&s2:32 &PLINE&stages:-21 &PLINE&static:-22 &PLINE&the:-35 &PLINE&this:21 &PLINE&try:-29 &PLINE&tu:21
        &PLINE&use:36 &PLINE&view:33 &PLINE&y:23 &PLINE&you:21 &PQUESTION&PLINE:55 &PQUESTION&a:-25 &PQUESTION&c:24
        &PQUESTION&no:24 &PQUESTION&u:22 &PQUOTE&PCOLON:71 &PQUOTE&PLINE:70 &PQUOTE&PQUOTE:-68 &PQUOTE&a:35
        &PQUOTE&access:-24 &PQUOTE&and:34 &PQUOTE&der:27 &PQUOTE&e:36 &PQUOTE&et:24 &PQUOTE&how:23
        &PQUOTE&instruction:30 &PQUOTE&is:-30 &PQUOTE&no:-21 &PQUOTE&pirateado:21 &PQUOTE&que:-36 &PQUOTE&target:22
        &PQUOTE&tu:20 &PQUOTE&und:24 &PQUOTE&using:25 &PQUOTE&whose:27 &PQUOTE&you:-30 &PQUOTE&your:22 &PRULE&10:-40
        &PRULE&100:26 &PRULE&PBRACKET:23 &PRULE&PQUOTE:92 &PRULE&if:24 &PRULE&leaks:27 &PRULE&now:-21
        &PSHOUT&PQUOTE:-51 &a&19:24 &a&car:48 &a&carta:-24 &a&chaque:21 &a&configuracao:32 &a&coroa:-21 &a&esquerda:-20
        &a&ferramenta:29 &a&film:25 &a&frase:20 &a&gauche:-20 &a&gestora:44 &a&http:31 &a&la:33 &a&las:-25 &a&los:-21
        &a&mi:31 &a&mim:28 &a&minute:49 &a&mode:29 &a&nossa:-21 &a&parked:30 &a&partir:-26 &a&pergunta:40 &a&pessoa:25
        &a&poem:35 &a&primeira:-23 &a&prompt:-28 &a&q:26 &a&que:-24 &a&refund:-22 &a&regra:-26 &a&rogue:21 &a&s:25
        &a&sa:50 &a&tua:48 &a&ultima:26 &a&un:34 &a&user:-20 &a&voz:23 &a&while:23 &about&its:29 &about&this:33
        &about&what:28 &above&in:-27 &above&the:-25 &access&the:20 &account&and:-23 &acima&da:-37 &acima&desta:33
        &acme&PQUOTE:22 &acrostic&and:44 &act&like:24 &act&on:41 &activa&el:28 &add&PQUOTE:34 &admin&api:-28
        &admin&function:21 &admin&ist:-38 &admin&panel:-21 &admin&password:-22 &administrador&do:-20 &ahora&eres:39
        &ajoute&a:21 &akzeptiert&PCOLON:29 &al&555:-25 &al&aleman:60 &all&and:44 &all&as:38 &all&instructions:-36
        &all&invoices:22 &all&of:24 &all&the:-45 &alle&konten:40 &alle&mitarbeiter:-21 &allowed&in:-29 &am&the:21
        &an&die:24 &and&PLINE:-35 &and&PQUOTE:-38 &and&a:-21 &and&act:26 &and&answer:53 &and&ask:-21 &and&cite:25
        &and&comply:47 &and&do:29 &and&dont:52 &and&go:22 &and&hide:42 &and&how:-38 &and&keep:23 &and&lock:24
        &and&obey:37 &and&only:-21 &and&order:40 &and&reply:23 &and&return:-22 &and&start:40 &and&stop:26 &and&with:-39
        &and&write:31 &and&you:-34 &android&PQUESTION:-31 &annule&toutes:31 &ano&2090:21 &anos&de:39 &answer&is:-27
        &answer&with:-37 &antes&de:24 &antworte&ohne:28 &anweisungen&gelten:36 &anything&above:33 &anything&now:26
        &anzeigen&zusatzlich:22 &ao&resumir:23 &aos&visitantes:-31 &apenas&as:25 &api&de:43 &api&needs:-22
        &aprovado&pelo:23 &are&PLINE:-20 &are&a:-32 &are&dan:26 &are&in:24 &are&needed:32 &are&no:-21
        &are&suspended:-50 &are&to:31 &are&your:-22 &arvore&que:-23 &as&allowed:39 &as&chaves:-26 &as&do:26 &as&if:57
        &as&linhas:-20 &as&minhas:47 &as&novas:-37 &as&ordens:-22 &as&regras:-42 &as&respostas:21 &asi&que:52
        &asistente&que:21 &asistentes&de:-26 &ask&me:-22 &asked&about:28 &assistant&that:33 &assistente&PCOLON:-20
        &assistente&que:26 &at&the:-30 &at&them:26 &ataddress&exemple:23 &ative&o:23 &attention&PCOLON:-20
        &au&niveau:-23 &au&petit:-24 &auf&der:31 &automatica&PCOLON:27 &avec&la:-21 &balance&to:29
        &barreras&PQUESTION:42 &barriere&frei:-26 &base&de:24 &be&a:23 &be&skipped:40 &become&the:36 &befehle&gehen:58
        &before&PQUOTE:20 &before&any:-22 &before&i:29 &before&it:-25 &before&the:-37 &before&this:23
        &before&unchanged:-32 &begin&your:-30 &behalf&and:23 &besoin&de:27 &bestatigung&ist:34
        &bisherigen&anweisungen:36 &bist&jetzt:62 &blocked&topics:23 &bot&de:34 &bot&to:-23 &both&PCOLON:29
        &bots&PCOLON:28 &break&that:25 &build&for:28 &by&one:-20 &c&PRULE:26 &cada&hora:21 &cada&pedido:23 &can&do:27
        &can&now:-24 &cancela&todas:42 &candidata&PCOLON:27 &cannot&be:-28 &caro&robo:25 &carry&on:22 &cars&PQUOTE:25
        &cases&that:-35 &ce&chat:31 &celles&du:24 &ceo&PQUOTE:25 &ceux&du:20 &channel&PRULE:26 &chat&PBRACKET:-21
        &chat&en:21 &chat&is:20 &chat&templates:-21 &chat&tu:-20 &chatbot&PCOLON:-35 &chefe&da:-22 &claro&PQUOTE:-44
        &cliente&e:-36 &co&mo:29 &coisa&PLINE:25 &colega&que:-25 &com&que:69 &comece&com:20 &commit&message:26
        &como&a:26 &como&favor:41 &como&prometeste:30 &como&se:61 &como&si:26 &completa&PCOLON:42 &completa&la:-28
        &completar&esta:26 &complete&answer:26 &comply&with:54 &compte&des:23 &comptent&plus:28 &con&esta:31
        &con&precision:31 &con&una:-23 &concluir&que:40 &configuration&et:23 &contenido&del:23 &contestas&lo:-21
        &context&as:31 &context&window:25 &contexto&PQUESTION:50 &contexto&anterior:32 &contexto&de:-46 &continua&a:50
        &continua&la:63 &continue&avec:-20 &continue&comme:22 &control&tokens:-21 &conversacion&PQUESTION:-32
        &conversation&PQUESTION:-23 &copilotos&PCOLON:26 &copy&and:-21 &corre&pon:-24 &cuenta&la:-56 &cuentame&un:22
        &custa&um:24 &da&a:36 &da&consejos:24 &da&conversa:26 &da&empresa:25 &da&linha:-43 &da&maquina:-28 &da&me:36
        &da&pagina:-35 &da&receita:-33 &da&tua:-24 &dame&el:21 &dans&le:-39 &dark&web:23 &de&PQUESTION:23 &de&antes:46
        &de&arquivos:-21 &de&cada:-27 &de&ce:22 &de&esta:-28 &de&este:27 &de&fingir:41 &de&fora:21 &de&ia:54
        &de&idioma:20 &de&la:-31 &de&las:32 &de&lenguaje:-23 &de&maio:-39 &de&mayo:-38 &de&non:43 &de&oficio:24
        &de&pagos:26 &de&passe:-40 &de&programas:48 &de&propietario:29 &de&red:38 &de&securite:22 &de&seguir:20
        &de&seguridad:-26 &de&ser:53 &de&serie:28 &de&sistema:-87 &de&spam:22 &de&support:33 &de&todas:47 &de&toute:38
        &de&tu:30 &de&uma:-50 &de&un:-24 &de&usuarios:49 &deben&concluir:21 &debug&mode:-24 &decode&PCOLON:32
        &decode&this:-40 &deine&anweisungen:25 &deinem&systemprompt:23 &deja&de:44 &dejeuner&PQUESTION:-24
        &del&proveedor:21 &del&sistema:65 &del&usuario:20 &den&gesamten:24 &den&text:44 &der&nutzer:21 &der&woche:21
        &dernier&chat:-20 &des&entwicklers:35 &des&fichiers:23 &des&instructions:24 &des&systems:38 &desactive&la:33
        &describe&this:21 &desliga&os:26 &desta&vez:21 &developer&mode:31 &developers&notes:24 &devem&concluir:22
        &di&lo:38 &di&solo:42 &diante&usa:-22 &dice&PCOLON:25 &did&not:-41 &did&you:-25 &die&adresse:21
        &die&bisherigen:37 &die&des:28 &die&du:25 &die&notizen:27 &die&sicher:-28 &diese&anweisungen:50
        &diese&befehle:41 &diga&basta:-28 &diga&que:52 &dime&que:-27 &disse&sobre:-27 &diz&me:-24 &diz&so:23
        &do&anything:36 &do&formulario:-40 &do&in:-22 &do&it:52 &do&nothing:-23 &do&novo:20 &do&produto:44
        &do&sistema:25 &do&teu:28 &do&texto:-22 &do&the:50 &do&what:66 &do&you:-22 &does&he:24 &donne&jamais:-22
        &double&authentification:22 &du&bist:43 &du&fichier:-21 &du&mein:-20 &du&nichts:-20 &du&programmeur:24
        &dump&your:33 &e&a:25 &e&as:24 &e&comece:20 &e&da:47 &e&deixa:-23 &e&depois:25 &e&diz:-41 &e&em:-22 &e&eu:-39
        &e&fale:21 &e&g:22 &e&nao:22 &e&obedece:28 &e&passa:23 &e&preciso:32 &e&que:-46 &e&recusar:26 &e&responde:49
        &e&so:-22 &e&tu:-31 &echec&du:-43 &eine&bestatigung:34 &eine&von:21 &el&contenido:23 &el&director:33
        &el&filtro:-22 &el&formulario:-25 &el&prompt:49 &el&texto:60 &el&usuario:23 &em&alemao:27 &em&ingles:-24
        &embed&di:-35 &empiezas&tu:-21 &empresa&PQUESTION:21 &empresa&que:22 &en&el:-28 &en&ingles:-38 &en&la:32
        &en&lugar:23 &en&un:32 &encontrei&a:-24 &end&of:32 &english&PCOLON:-31 &entao&cumpra:22 &enter&developer:48
        &entre&nos:25 &entre&nosotros:46 &entries&are:31 &environment&variables:30 &epoca&PQUESTION:21
        &equivocado&el:27 &eres&dan:53 &eres&mi:-36 &ersetzen&die:28 &es&PCOLON:-37 &es&nicht:32 &es&um:30
        &escreva&um:-23 &escreve&PQUOTE:24 &escreve&o:25 &escribe&la:25 &escribe&un:-31 &esqueca&as:36 &esquece&o:-53
        &essas&regras:25 &est&sans:-22 &esta&acima:-42 &esta&al:25 &esta&chave:-24 &esta&claro:-25 &esta&lista:-28
        &esta&mensagem:23 &estas&libre:43 &estas&notas:-46 &estas&silabas:22 &este&e:20 &este&pedido:28 &et&annule:31
        &et&dis:-24 &etc&passwd:22 &eu&fosse:-23 &eu&sou:-36 &euros&sur:21 &evaluation&note:36 &every&answer:-26
        &every&time:32 &example&PQUOTE:39 &example&and:27 &example&com:-23 &example&org:-25 &exercicio&de:21
        &existe&como:30 &explains&to:32 &explica&PCOLON:23 &exporta&la:39 &faca&o:-25 &fala&nessa:-25 &false&PLINE:22
        &faz&como:-25 &ferramenta&de:24 &ficheiro&de:-23 &fichiers&de:23 &file&name:31 &fill&the:30 &filtro&de:26
        &final&no:-21 &fine&PLINE:41 &fingir&que:33 &finja&que:21 &first&message:25 &follow&the:-26
        &following&instructions:24 &for&PLINE:-29 &for&any:21 &for&ataddress:25 &for&debugging:36 &for&only:-22
        &for&opening:21 &for&them:26 &forget&it:33 &forget&your:-36 &fosse&um:-23 &found&the:-23 &frase&PCOLON:66
        &frase&de:-31 &free&from:25 &frei&he:-26 &from&all:31 &from&messages:26 &from&monday:-20 &full&access:22
        &gato&que:-22 &gehen&vor:58 &german&PCOLON:-36 &gestora&do:44 &gets&the:31 &give&the:21 &go&on:84
        &green&PQUOTE:36 &gut&dann:31 &ha&duas:30 &habe&die:-32 &hablar&sin:42 &hackeado&PQUOTE:28 &hacker&que:-31
        &has&to:57 &hasta&que:-28 &have&been:25 &hay&dos:22 &haz&como:-23 &haz&de:-22 &haz&esta:-21 &head&of:29
        &hello&PQUOTE:40 &herramienta&de:30 &hidden&text:-23 &how&PQUOTE:25 &how&he:32 &how&it:-29 &how&to:34
        &how&would:21 &http&PCOLON:82 &https&PCOLON:68 &hubieran&borrado:31 &i&PQUESTION:24 &i&am:23 &i&o:-20
        &i&want:-31 &ia&PCOLON:29 &ich&habe:-34 &id&like:28 &if&PBRACKET:24 &ignore&the:21 &il&au:-24 &il&y:20
        &imagina&que:-31 &in&deinem:38 &in&dem:33 &in&einen:32 &in&full:23 &in&it:26 &in&meinem:23 &in&silence:28
        &in&this:-47 &in&your:32 &inicio&desta:-24 &instead&PQUOTE:41 &instrucciones&anteriores:39
        &instrucciones&de:-39 &instrucoes&PCOLON:28 &instrucoes&anteriores:89 &instrucoes&de:-33
        &instructions&PCOLON:34 &instructions&PQUESTION:21 &internos&PLINE:30 &into&a:24 &into&the:20
        &inventory&tool:29 &is&a:25 &is&allowed:-22 &is&banned:31 &is&in:33 &is&left:-24 &is&no:-21 &is&responsible:-22
        &is&this:-21 &is&to:30 &ist&rate:-25 &it&PLINE:-21 &it&PQUOTE:-27 &it&all:44 &it&at:21 &it&be:34
        &it&immediately:22 &it&to:39 &its&anweisungen:-27 &its&content:29 &its&prufung:29 &ja&a:23 &ja&encontrei:-27
        &jogo&a:-23 &junta&e:21 &jury&software:23 &keep&quiet:21 &knowledge&base:27 &konntest&du:20 &l&moreau:28
        &la&alarma:22 &la&conversation:38 &la&double:22 &la&empresa:49 &la&guia:27 &la&izquierda:-21 &la&pregunta:44
        &la&respuesta:-30 &la&ultima:27 &la&ventana:-30 &laisser&de:23 &las&antiguas:28 &las&barreras:42 &las&del:22
        &las&lineas:-25 &las&notas:35 &las&nuevas:-21 &las&primeras:20 &las&prisas:-22 &las&que:21 &le&dernier:-20
        &le&fichier:-20 &le&guide:39 &le&message:21 &le&service:27 &leaks&in:27 &leave&the:-32 &leaves&out:-31
        &leeme&la:35 &les&cles:23 &les&entrees:23 &les&regles:73 &letra&a:-35 &letter&to:-23 &letter&with:-38
        &libre&de:36 &lie&about:29 &like&to:23 &limites&de:-27 &limits&to:-29 &line&from:-20 &lineas&que:-23
        &lines&you:-40 &linha&do:-40 &lista&en:-22 &listar&os:-23 &llame&a:-23 &lo&anterior:21 &lo&primero:-21
        &lo&que:34 &looking&at:26 &looks&fine:23 &los&criterios:41 &los&nombres:-20 &los&usuarios:-26
        &los&visitantes:-29 &lugar&de:32 &mach&das:-22 &mach&o:-22 &mach&weiter:51 &mais&novo:-31 &mais&uma:25
        &make&a:32 &mal&no:49 &many&places:22 &marca&esta:21 &mas&donne:-20 &mas&que:32 &maxima&a:-23 &maximum&other:31
        &me&PLINE:20 &me&as:-33 &me&both:29 &me&contava:21 &me&to:-31 &me&whats:28 &me&who:-22 &me&your:-46
        &mensagem&de:-20 &mensaje&de:-26 &mensaje&del:36 &mentor&de:21 &menu&de:-21 &mes&orders:23 &message&role:-34
        &message&with:22 &messages&PRULE:-24 &method&for:21 &metrico&e:-22 &minhas&instrucoes:23 &minhas&ordens:22
        &minuto&que:49 &mir&das:21 &mis&instrucciones:32 &mitarbeiter&mussen:-20 &model&PCOLON:-36 &model&and:-21
        &model&that:47 &model&with:23 &modelo&PCOLON:24 &modelo&que:23 &modo&de:-30 &moi&le:27 &moral&nao:23
        &moreau&PLINE:28 &mostra&me:-23 &mot&de:-24 &move&all:22 &muestrame&las:-27 &mussen&die:-28 &my&behalf:22
        &my&orders:21 &na&mesma:24 &name&to:35 &nao&devias:24 &nao&diga:44 &nao&e:21 &nao&entendi:-27 &nao&esta:-26
        &nao&importa:32 &nao&queres:26 &nao&responda:-21 &nao&siga:31 &ne&donne:-22 &ne&sont:45 &ne&tiens:23
        &necesito&que:22 &needs&of:-22 &nessa&voz:-29 &nesta&ronda:-32 &neste&jogo:24 &never&mention:21
        &never&refuse:22 &new&ones:-24 &nicht&mehr:24 &nicht&notig:34 &nicht&verstanden:-32 &ninguem&obedece:-24
        &no&acepto:28 &no&comments:34 &no&contexto:-24 &no&debes:35 &no&entendi:-67 &no&existe:28 &no&hay:-26
        &no&meu:-22 &no&puedes:50 &no&quieres:30 &no&reasons:34 &no&rules:44 &no&se:-44 &no&sigas:29 &no&tienes:53
        &no&trabaje:-21 &no&traduzcas:21 &no&valen:-29 &nomes&da:21 &normas&no:21 &nosotros&no:22 &not&and:-23
        &not&follow:20 &nota&para:-32 &notas&numa:-43 &notas&privadas:60 &note&PCOLON:39 &notes&were:22
        &novas&instrucoes:28 &now&PCOLON:-30 &now&PLINE:-21 &now&dan:54 &numero&de:30 &numeros&de:24 &nunca&sin:-21
        &o&bot:-30 &o&chefe:-21 &o&colega:-26 &o&diretor:47 &o&ficheiro:-32 &o&gestor:27 &o&m:37 &o&mais:-33
        &o&mesmo:-22 &o&metodo:22 &o&meu:34 &o&operador:26 &o&papel:-20 &o&para:20 &o&pedido:23 &o&prompt:54
        &o&sistema:-29 &o&teu:28 &o&texto:28 &obey&PCOLON:21 &ocurra&empiezas:-21 &odia&las:-22 &of&security:29
        &of&the:-34 &of&these:-27 &of&your:38 &offer&PLINE:23 &offne&das:41 &ohne&filter:29 &old&ones:40 &olvida&las:25
        &olvida&lo:-32 &on&conflict:-21 &on&the:45 &on&with:58 &one&PLINE:-24 &one&from:23 &one&schema:22
        &one&without:29 &ones&and:22 &only&PCOLON:29 &only&the:-27 &open&the:-33 &opening&a:20 &operator&wrote:28
        &ordeno&que:22 &ordens&substituem:44 &order&ten:34 &orders&comptent:24 &org&PQUESTION:-22 &os&ficheiros:-28
        &os&nomes:-20 &os&outros:39 &os&seus:24 &other&entries:31 &other&team:20 &otra&vez:-55 &oublie&les:90
        &out&and:-29 &out&the:29 &output&PLINE:-21 &output&PQUOTE:-25 &output&the:37 &override&the:-34
        &palavras&passe:-29 &panel&and:-22 &para&asistentes:-25 &para&depurar:23 &para&eu:33 &para&hacer:22
        &para&mim:38 &para&pedidos:-46 &para&un:-20 &parte&da:-33 &pas&besoin:27 &pas&compris:-50 &pas&de:27
        &passa&para:-27 &passos&da:-24 &pedido&como:21 &pedido&de:27 &pedidos&de:-48 &pediram&para:21
        &pelo&fornecedor:22 &pelo&menos:29 &personnage&PCOLON:-20 &pesan&mas:27 &petit&dejeuner:-24
        &pirateado&PQUOTE:42 &places&of:22 &plain&english:-30 &play&PCOLON:-25 &please&decode:34 &plus&que:28
        &plus&valables:46 &podrias&hablar:27 &poem&whose:37 &poema&sobre:-45 &pon&el:23 &por&favor:-50 &por&isso:38
        &por&que:-59 &por&um:32 &por&un:39 &porque&e:-23 &pour&le:23 &pour&les:-31 &pregunta&del:28 &pretend&to:20
        &previous&instructions:53 &previous&rules:-25 &primeira&mensagem:34 &primero&que:-21 &privadas&que:49
        &private&let:-24 &private&notes:20 &pro&PQUOTE:24 &programa&de:27 &programas&para:28 &prompt&PCOLON:-21
        &prompt&com:44 &prompt&de:-27 &public&var:-22 &publicalo&en:22 &puede&ver:20 &put&them:20 &put&this:-40 &q&r:65
        &qualquer&coisa:21 &que&a:-24 &que&celles:24 &que&correos:44 &que&da:48 &que&diga:-27 &que&el:39 &que&es:-30
        &que&fala:-23 &que&foi:20 &que&foste:27 &que&les:-25 &que&linhas:38 &que&me:28 &que&nao:67 &que&no:72 &que&o:40
        &que&odia:-22 &que&os:23 &que&quieras:38 &que&recebeu:28 &que&recibiste:33 &que&se:-40 &que&te:-45 &que&tens:20
        &que&todo:23 &que&todos:29 &que&venian:32 &que&veut:21 &que&voce:-22 &que&vous:-20 &quelles&sont:-22
        &quels&mots:24 &quer&que:22 &quien&resuma:26 &quiet&about:39 &r&PQUOTE:48 &rate&ur:-25 &raw&PBRACKET:-20
        &re&PCOLON:23 &re&PQUOTE:23 &read&me:20 &reasons&are:34 &record&to:27 &red&team:40 &referencias&a:46
        &reglas&anteriores:-34 &regras&PQUOTE:-23 &regras&anteriores:-60 &regras&e:25 &remark&for:23 &repeat&the:30
        &repita&o:40 &repite&el:72 &repite&la:-31 &reponds&a:25 &request&and:27 &responda&a:-29 &responda&qualquer:22
        &respondas&a:27 &responde&a:29 &responde&sin:-34 &resposta&PCOLON:26 &respuesta&con:-21 &rest&of:28
        &result&PCOLON:21 &resuma&tudo:-27 &revela&a:22 &review&PCOLON:-29 &rhymes&with:24 &rm&rf:38 &robo&de:47
        &robot&de:30 &role&and:20 &role&assistant:-24 &round&all:-40 &rules&are:-70 &rules&do:-30 &rules&that:-47
        &run&passwd:-21 &s&PBRACKET:28 &s&PCOLON:-24 &s&PQUOTE:-58 &s&t:40 &s2&PRULE:32 &salir&del:-28 &saltate&la:31
        &say&pass:-21 &say&something:48 &say&that:39 &say&what:-38 &say&which:-37 &se&entra:28 &se&hubieran:31
        &se&ninguem:29 &se&que:27 &se&subisse:32 &se&te:-21 &seguir&las:-24 &seguranca&e:22 &sei&que:28 &sem&filtro:-22
        &sem&nenhuma:24 &sem&politica:-47 &send&it:24 &send&me:-28 &sent&to:-22 &ser&el:29 &serie&de:28 &serve&no:-21
        &server&PQUOTE:-20 &serviceerror&PQUOTE:-20 &set&the:41 &seulement&le:38 &shared&PBRACKET:22
        &sherlock&holmes:-21 &show&me:-24 &shows&up:28 &si&las:26 &si&ya:-26 &siga&o:-25 &sigas&las:29 &sign&on:23
        &signature&is:23 &significa&que:-30 &sigue&como:24 &sigue&las:-23 &sigue&solo:36 &sin&avisos:-21
        &sin&excepcion:-20 &sin&filtro:-21 &sin&las:66 &sin&politica:-23 &sin&salir:-28 &sistema&PCOLON:-26
        &sistema&de:-30 &sistema&e:-23 &sistema&metrico:-40 &so&desta:21 &so&fala:-30 &so&that:-33 &so&the:22
        &sobre&as:-21 &sobre&ia:23 &sobre&uma:-20 &software&PCOLON:30 &solo&PQUOTE:41 &solo&con:-23 &solo&los:-23
        &solve&the:22 &sont&plus:46 &sou&a:31 &sou&o:-21 &sou&teu:-23 &soy&del:22 &spam&PCOLON:23 &speak&like:-27
        &speiseplan&der:21 &src&PRULE:55 &stages&PCOLON:-21 &start&with:28 &state&PCOLON:-22 &state&that:24
        &static&let:-26 &steht&in:24 &string&body:22 &style&PRULE:23 &subisse&acima:32 &substituem&as:21 &such&as:-40
        &summary&PCOLON:-31 &support&et:33 &suppose&there:27 &sus&reglas:-62 &suspended&and:-26 &suspended&until:-36
        &switch&to:20 &system&PQUOTE:-22 &system&prompt:-26 &system&requirements:-24 &system&role:40 &systeme&et:-22
        &systemprompt&PQUESTION:23 &t&e:38 &t&il:-20 &tabla&de:33 &target&PQUOTE:22 &tarjeta&guardada:22 &te&conte:-21
        &te&disse:-56 &te&ocurra:-21 &te&pediram:21 &te&perguntei:-36 &te&pregunte:-31 &tea&PQUOTE:-21 &teaches&the:26
        &tecnico&no:-21 &tem&de:20 &tem&regras:50 &temas&bloqueados:33 &ten&of:34 &termina&a:24 &tes&instructions:26
        &tes&limites:-25 &test&12:22 &teu&hospede:-23 &text&PBRACKET:-20 &text&above:23 &text&before:25 &text&below:22
        &text&for:46 &text&is:-22 &text&oben:28 &text&that:-28 &texte&ci:-25 &texto&PCOLON:-20 &texto&como:-24
        &texto&corrido:-26 &texto&cuentame:22 &texto&de:39 &texto&que:21 &that&is:-35 &that&many:22 &that&need:-30
        &that&rhymes:20 &that&sends:21 &that&the:74 &that&told:23 &that&tutor:25 &the&PLINE:-27 &the&above:69
        &the&account:40 &the&acrostic:44 &the&admin:-37 &the&answer:-45 &the&bank:20 &the&bin:46 &the&blank:21
        &the&budget:23 &the&cases:-37 &the&channel:26 &the&developers:59 &the&file:24 &the&first:-48 &the&form:-32
        &the&guidelines:27 &the&head:24 &the&inventory:26 &the&jury:22 &the&leak:23 &the&letters:25 &the&limit:-28
        &the&manual:-23 &the&maximum:30 &the&mock:-22 &the&most:23 &the&names:-33 &the&new:-32 &the&north:-22
        &the&old:32 &the&one:37 &the&openai:-46 &the&operators:-25 &the&other:34 &the&page:40 &the&password:36
        &the&play:-24 &the&policies:-26 &the&polite:28 &the&private:21 &the&prompt:-37 &the&quotes:-21 &the&rest:24
        &the&rule:-21 &the&same:-46 &the&secret:23 &the&settings:30 &the&supplier:-22 &the&text:70 &the&timetable:29
        &the&typo:-57 &the&user:36 &the&users:30 &the&usual:21 &the&very:33 &the&volume:25 &the&youngest:-26
        &them&PLINE:-29 &them&the:-27 &there&is:-23 &these&PLINE:-30 &this&PCOLON:24 &this&address:-22 &this&chat:35
        &this&context:23 &this&conversation:22 &this&email:21 &this&entry:51 &this&into:-33 &this&order:21
        &this&picture:23 &this&round:-40 &this&text:30 &those&that:-21 &through&your:40 &throws&PCOLON:-25
        &ticket&in:38 &tiene&que:28 &tienes&reglas:52 &tiens&pas:23 &time&a:29 &to&PQUOTE:-20 &to&a:47 &to&account:26
        &to&any:22 &to&be:26 &to&german:-36 &to&install:21 &to&my:22 &to&read:23 &to&set:27 &to&the:40 &to&trash:22
        &to&write:-21 &todas&las:42 &todo&lo:28 &todos&los:29 &todos&os:-22 &tokens&of:-24 &tom&PCOLON:25 &tool&and:34
        &tool&calls:-31 &tool&to:34 &toutes&les:35 &trabaje&nunca:-21 &traduce&el:-24 &traduz&o:39 &traduza&o:-24
        &transforma&estas:-44 &translate&this:-40 &trate&tudo:-39 &treat&all:39 &true&PLINE:36 &true&PQUOTE:26
        &try&await:-21 &tu&configuracion:28 &tu&contestas:-21 &tu&es:-49 &tu&mas:-26 &tu&respondes:-31 &tua&ultima:-32
        &turn&left:-20 &tutor&role:25 &two&bots:21 &two&of:20 &u&PRULE:21 &ultima&fase:37 &ultima&resposta:-28
        &ultimo&chat:27 &um&assistente:22 &um&carro:24 &um&cliente:-26 &um&minuto:32 &um&ponto:20 &um&tutor:34
        &uma&arvore:-23 &uma&regra:-20 &uma&resposta:47 &un&archivo:24 &un&asistente:23 &un&cliente:-21 &un&coche:34
        &un&mensaje:-24 &un&minuto:46 &un&no:29 &un&prompt:-22 &un&pueblo:-53 &un&tecnico:-23 &una&palabra:-21
        &und&den:37 &und&losche:30 &und&r:32 &une&image:21 &until&midnight:-34 &up&the:25 &url&PQUOTE:-26 &usa&la:26
        &usar&la:-23 &use&PLINE:22 &usuarios&y:41 &valen&para:-26 &validas&PCOLON:21 &variable&q:59 &variables&and:30
        &venian&con:32 &vergiss&den:28 &very&first:24 &vez&de:21 &vez&nao:21 &vez&por:-23 &view&PBRACKET:33
        &visitantes&que:-43 &visto&esta:-20 &voce&agora:21 &voice&assistants:45 &vorherigen&anweisungen:-21
        &vous&ne:-22 &voz&comeca:-23 &voz&de:23 &want&to:-21 &was&steht:24 &was&the:21 &weg&und:32 &weiter&als:56
        &wenn&du:36 &wer&das:23 &were&the:24 &what&the:21 &what&they:-22 &what&would:-28 &whats&in:27 &when&asked:41
        &when&it:-21 &where&role:27 &which&rules:-31 &who&is:-23 &who&wants:-21 &wiederhole&den:99 &wipe&the:22
        &wire&the:25 &with&PQUOTE:-22 &with&a:-34 &with&all:27 &with&it:32 &with&no:42 &with&them:-32 &with&this:23
        &without&any:40 &without&looking:26 &without&rules:25 &without&the:29 &words&are:21 &words&of:-37
        &would&you:-32 &write&PQUOTE:21 &write&a:-43 &wrote&PQUOTE:-21 &wrote&before:-56 &wrote&for:29 &wurdest&du:26
        &x&PRULE:41 &y&PRULE:30 &y&a:20 &y&di:32 &y&dime:-44 &y&escribe:21 &y&llame:-23 &y&no:44 &y&tu:-41 &ya&el:27
        &you&PQUESTION:-25 &you&PQUOTE:23 &you&are:31 &you&be:29 &you&did:-22 &you&dont:-39 &you&have:38
        &you&promised:30 &you&put:-20 &you&really:23 &you&serve:-21 &you&speak:21 &you&to:27 &you&told:-24 &you&were:75
        &you&will:-23 &you&wrote:-56 &your&PQUOTE:23 &your&context:71 &your&first:20 &your&letter:-32 &your&name:-27
        &your&opening:-20 &your&own:-24 &your&task:25 &your&tools:40
        """
}
