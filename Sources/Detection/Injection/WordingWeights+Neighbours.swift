extension WordingModel {
    /// Weights of words that stand next to each other.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedNeighbours = """
        &0&0:-23 &0&113:73 &0&to:21 &10&PQUOTE:-34 &100&PLINE:27 &19&PQUOTE:43 &198&51:21 &2&PQUOTE:21 &20&PQUOTE:25
        &20&euros:-22 &203&0:73 &3000&euros:50 &4&PLINE:45 &500&euro:21 &51&100:21 &55&PCOLON:25 &555&0199:20
        &6&PCOLON:-52 &7&PQUOTE:34 &PANGLE&PSHOUT:43 &PBRACKET&PCOLON:27 &PBRACKET&PLINE:-41 &PBRACKET&PQUOTE:-29
        &PBRACKET&a:-23 &PBRACKET&fur:30 &PBRACKET&pour:24 &PBRACKET&s:23 &PBRACKET&since:-30 &PBRACKET&that:-21
        &PBRACKET&true:27 &PCOLON&1:-33 &PCOLON&203:51 &PCOLON&PLINE:-21 &PCOLON&PQUOTE:23 &PCOLON&a:-25
        &PCOLON&accept:25 &PCOLON&api:-21 &PCOLON&assistant:-39 &PCOLON&boa:20 &PCOLON&chat:-28 &PCOLON&co:29
        &PCOLON&como:29 &PCOLON&diese:42 &PCOLON&el:-36 &PCOLON&esqueca:34 &PCOLON&este:21 &PCOLON&false:21
        &PCOLON&forget:-56 &PCOLON&how:44 &PCOLON&l:76 &PCOLON&mentir:24 &PCOLON&move:20 &PCOLON&now:-23 &PCOLON&o:-55
        &PCOLON&offer:25 &PCOLON&olvida:22 &PCOLON&policy:-23 &PCOLON&que:-31 &PCOLON&quem:-23 &PCOLON&rama:21
        &PCOLON&re:25 &PCOLON&repeat:20 &PCOLON&s:-36 &PCOLON&source:25 &PCOLON&start:-22 &PCOLON&t:25
        &PCOLON&tenant:-21 &PCOLON&the:-45 &PCOLON&this:69 &PCOLON&true:25 &PCOLON&wire:20 &PCOLON&yo:-23
        &PCOLON&you:-24 &PLINE&2:21 &PLINE&PBRACKET:102 &PLINE&PLINE:-39 &PLINE&PQUOTE:-33 &PLINE&a:23
        &PLINE&assistants:-24 &PLINE&case:-27 &PLINE&el:34 &PLINE&error:29 &PLINE&forget:36 &PLINE&ia:20
        &PLINE&junta:32 &PLINE&let:-45 &PLINE&looks:25 &PLINE&no:24 &PLINE&private:-29 &PLINE&public:-35
        &PLINE&return:-21 &PLINE&rules:-40 &PLINE&s:23 &PLINE&s2:37 &PLINE&the:-33 &PLINE&throws:-20 &PLINE&try:-31
        &PLINE&use:22 &PLINE&y:35 &PLINE&you:38 &PQUESTION&PLINE:37 &PQUESTION&a:-27 &PQUESTION&c:24 &PQUESTION&i:-23
        &PQUESTION&u:22 &PQUOTE&PCOLON:72 &PQUOTE&PLINE:60 &PQUOTE&PQUOTE:-61 &PQUOTE&PRULE:-28 &PQUOTE&a:44
        &PQUOTE&access:-26 &PQUOTE&and:29 &PQUOTE&como:21 &PQUOTE&der:26 &PQUOTE&e:42 &PQUOTE&et:23 &PQUOTE&hello:22
        &PQUOTE&how:24 &PQUOTE&i:20 &PQUOTE&instruction:30 &PQUOTE&is:-20 &PQUOTE&pirateado:22 &PQUOTE&que:-37
        &PQUOTE&target:25 &PQUOTE&und:25 &PQUOTE&using:23 &PQUOTE&whose:27 &PQUOTE&you:-25 &PQUOTE&your:23
        &PRULE&10:-36 &PRULE&100:27 &PRULE&PLINE:28 &PRULE&PQUOTE:107 &PRULE&all:20 &PRULE&if:27 &PRULE&leaks:25
        &PSHOUT&PLINE:24 &PSHOUT&PQUOTE:-49 &a&19:23 &a&cada:21 &a&caesar:21 &a&car:48 &a&carta:-23 &a&chaque:20
        &a&debug:21 &a&ferramenta:31 &a&film:24 &a&frase:27 &a&gestora:37 &a&http:27 &a&key:25 &a&la:53 &a&las:-24
        &a&mi:24 &a&mim:28 &a&minute:48 &a&nossa:-21 &a&parked:27 &a&partir:-29 &a&pergunta:42 &a&pessoa:25 &a&poem:34
        &a&primeira:-22 &a&prompt:-28 &a&q:25 &a&que:-26 &a&refund:-25 &a&regra:-23 &a&resposta:-27 &a&rogue:23
        &a&sua:-37 &a&text:-21 &a&tua:51 &a&tudo:23 &a&ultima:29 &a&user:-22 &a&voz:24 &a&while:21 &about&its:28
        &about&this:31 &about&what:24 &above&in:-28 &access&PCOLON:-20 &access&the:20 &account&PRULE:20
        &account&and:-25 &acima&desta:30 &acme&PQUOTE:25 &acrostic&and:44 &act&like:27 &act&on:46 &activa&el:25
        &admin&api:-24 &admin&ist:-32 &admin&panel:-21 &admin&password:-25 &administrador&do:-21 &age&text:-30
        &ahora&eres:53 &ai&with:21 &al&aleman:58 &al&principio:-21 &all&and:29 &all&as:37 &all&instructions:-34
        &all&of:32 &all&rules:22 &all&the:-39 &alle&fruheren:-21 &alle&konten:39 &als&hattest:20 &alvo&PLINE:-20
        &amount&PRULE:21 &an&die:20 &and&PLINE:-33 &and&PQUOTE:-37 &and&act:29 &and&answer:54 &and&ask:-25 &and&cite:22
        &and&comply:46 &and&do:34 &and&dont:48 &and&hide:42 &and&how:-45 &and&keep:22 &and&lock:24 &and&obey:40
        &and&only:-27 &and&order:41 &and&start:28 &and&stop:27 &and&the:-24 &and&what:-26 &and&with:-34 &and&write:30
        &and&you:-37 &android&PQUESTION:-32 &annule&toutes:30 &ano&2090:23 &anos&de:39 &answer&with:-44
        &anteriores&da:-20 &antworte&ohne:32 &anweisungen&gelten:37 &anweisungen&nicht:-25 &anything&above:35
        &anything&else:-21 &anything&now:26 &anzeigen&zusatzlich:21 &ao&resumir:21 &apague&el:-23 &apenas&as:26
        &api&de:44 &are&PQUOTE:22 &are&a:-28 &are&cancelled:25 &are&dan:26 &are&in:22 &are&needed:33 &are&no:-23
        &are&suspended:-64 &are&to:32 &are&your:-21 &arvore&que:-26 &as&allowed:38 &as&chaves:-27 &as&do:28 &as&if:55
        &as&minhas:39 &as&novas:-41 &as&ordens:-20 &as&regras:-44 &as&respostas:21 &asi&PQUOTE:24 &asi&que:34
        &ask&me:-21 &asked&about:26 &assistente&PCOLON:-24 &assistente&que:20 &at&the:-25 &ataddress&exemple:26
        &ative&o:25 &au&niveau:-24 &au&petit:-23 &auf&der:29 &automat&der:20 &automatica&PCOLON:30 &avec&la:-21
        &balance&to:31 &banned&here:20 &barreras&PQUESTION:41 &barriere&frei:-25 &base&de:29 &be&a:32 &be&skipped:40
        &befehle&gehen:53 &before&any:-22 &before&i:31 &before&it:-36 &before&the:-33 &before&this:20
        &before&unchanged:-30 &besoin&de:28 &bestatigung&ist:34 &bisherigen&anweisungen:39 &bist&jetzt:66
        &blocked&topics:26 &boa&partilha:20 &bot&de:30 &bot&to:-24 &both&PCOLON:26 &bound&by:22 &break&that:25
        &c&PRULE:29 &cada&hora:21 &can&do:29 &can&look:-21 &can&now:-20 &cancela&todas:44 &candidata&PCOLON:27
        &cannot&be:-23 &cannot&do:20 &caro&robo:25 &carry&on:23 &cars&PQUOTE:23 &cases&that:-35 &ce&chat:32
        &celles&du:23 &ceo&PQUOTE:23 &ceux&du:23 &channel&PRULE:25 &chaque&fois:21 &chat&PBRACKET:-23 &chat&en:27
        &chat&is:24 &chat&templates:-20 &chatbot&PCOLON:-33 &chave&de:22 &cierra&la:21 &claro&PQUOTE:-37 &cliente&e:-25
        &co&mo:29 &codigo&da:-22 &com&precisao:22 &com&que:67 &commit&message:30 &como&favor:38 &como&prometeste:31
        &como&se:57 &completa&PCOLON:39 &completa&la:-35 &completar&esta:22 &complete&answer:25 &comply&with:46
        &compte&des:28 &comptent&plus:28 &con&la:22 &con&precision:31 &concluir&que:43 &contestas&lo:-20 &context&as:24
        &contexte&PQUESTION:25 &contexto&PQUESTION:60 &contexto&anterior:31 &contexto&de:-45 &continua&a:44
        &continua&la:69 &conversacion&PQUESTION:-31 &conversation&PQUESTION:-22 &copy&and:-23 &corre&pon:-26
        &cuenta&la:-56 &cuentame&un:21 &d&PLINE:42 &da&a:36 &da&consejos:21 &da&conversa:26 &da&empresa:21
        &da&maquina:-31 &da&me:29 &da&pagina:-33 &da&receita:-31 &da&tua:-24 &dame&el:22 &dans&le:-32 &dark&web:22
        &das&gegenteil:23 &de&PQUESTION:23 &de&PQUOTE:31 &de&antes:27 &de&cada:-23 &de&ce:27 &de&codigo:35
        &de&configuration:22 &de&contexto:23 &de&esta:-26 &de&este:25 &de&fingir:21 &de&fora:24 &de&ia:36 &de&la:-30
        &de&las:21 &de&lenguaje:-21 &de&maio:-36 &de&mayo:-39 &de&non:43 &de&oficio:24 &de&pagos:23 &de&passe:-40
        &de&programas:53 &de&propietario:29 &de&seguir:21 &de&seguridad:-31 &de&ser:47 &de&serie:29 &de&sistema:-82
        &de&support:33 &de&todas:49 &de&ton:21 &de&toute:38 &de&tri:23 &de&tu:27 &de&um:23 &de&uma:-49 &de&un:-28
        &de&usuarios:49 &debe&verlo:21 &debug&mode:-20 &decir&que:20 &decode&PCOLON:35 &decode&this:-34
        &deine&anweisungen:34 &deinem&systemprompt:28 &deja&de:42 &dejar&a:20 &dejeuner&PQUESTION:-23 &del&proveedor:21
        &del&sistema:63 &den&gesamten:25 &den&text:39 &der&automat:20 &der&woche:22 &des&entwicklers:33
        &des&instructions:28 &des&systems:46 &desactive&la:32 &descarta&las:20 &describe&this:21 &desliga&os:26
        &despues&de:-21 &desta&vez:21 &developer&mode:35 &developers&notes:22 &devem&concluir:26 &di&lo:36 &di&solo:43
        &diante&usa:-21 &dice&PCOLON:22 &did&not:-40 &did&you:-24 &die&bisherigen:41 &die&des:36 &die&du:26
        &die&notizen:25 &die&sicher:-20 &diese&anweisungen:46 &diese&befehle:52 &diga&basta:-29 &diga&que:48
        &dime&que:-31 &disable&the:20 &disse&sobre:-27 &diz&so:22 &do&anything:38 &do&in:-23 &do&it:46 &do&produto:37
        &do&sistema:32 &do&teu:30 &do&texto:-22 &do&the:51 &do&what:64 &do&you:-22 &does&he:23
        &double&authentification:23 &du&bist:46 &du&debut:22 &du&keine:20 &du&mein:-21 &du&programmeur:23 &dump&your:33
        &e&a:34 &e&as:26 &e&comece:21 &e&da:46 &e&deixa:-23 &e&diz:-39 &e&eu:-30 &e&fale:21 &e&meu:-22 &e&nao:25
        &e&obedece:27 &e&passa:23 &e&preciso:38 &e&que:-45 &e&responde:50 &e&s:21 &e&so:-25 &e&tu:-32 &echec&du:-44
        &eine&bestatigung:34 &el&director:30 &el&filtro:-25 &el&formulario:-25 &el&prompt:49 &el&rol:20 &el&texto:55
        &el&usuario:20 &em&ingles:-24 &em&silencio:21 &embed&di:-33 &empiezas&tu:-20 &empresa&PQUESTION:24
        &en&cuanto:22 &en&el:-31 &en&haut:21 &en&ingles:-40 &en&la:37 &en&produccion:21 &en&tu:20 &en&un:27
        &encontrei&a:-23 &end&of:24 &english&PCOLON:-29 &enter&developer:51 &entre&nos:23 &entre&nosotros:49
        &entries&are:32 &enumera&como:21 &environment&variables:33 &epoca&PQUESTION:23 &equivocado&el:25 &eres&dan:68
        &eres&mi:-40 &ersetzen&die:36 &ersetzt&alle:-21 &es&PCOLON:-26 &es&nicht:30 &es&um:26 &escreva&um:-25
        &escreve&PQUOTE:24 &escreve&o:24 &escreveu&PQUOTE:-20 &escribe&la:24 &escribe&un:-27 &esqueca&as:41
        &esquece&o:-50 &est&sans:-25 &esta&acima:-27 &esta&al:34 &esta&chave:-23 &esta&claro:-25 &esta&conversacion:-26
        &esta&lista:-28 &esta&livre:20 &esta&mensagem:21 &estas&libre:44 &estas&notas:-43 &estas&silabas:24
        &estavam&erradas:-24 &este&pedido:22 &esto&es:-20 &et&annule:30 &et&dis:-21 &et&r:22 &etc&passwd:22
        &eu&fosse:-23 &eu&sou:-31 &euros&sur:23 &evaluation&note:37 &every&time:30 &example&PQUOTE:38 &example&and:26
        &example&com:-23 &example&org:-26 &existe&como:30 &explains&to:33 &explica&PCOLON:27 &exporta&la:40
        &factor&login:22 &fala&nessa:-27 &false&PLINE:21 &faz&como:-25 &ferramenta&de:28 &ficheiro&de:-23
        &file&PCOLON:22 &file&name:29 &fill&the:27 &filtro&de:25 &fine&PLINE:51 &finja&que:26 &first&message:24
        &first&words:38 &fois&que:21 &follow&the:-29 &follow&your:23 &following&instructions:23 &for&PLINE:-26
        &for&any:20 &for&ataddress:26 &for&them:32 &forget&your:-35 &fosse&um:-23 &found&the:-22 &frase&PCOLON:69
        &frase&de:-32 &free&from:29 &free&to:-20 &frei&he:-25 &from&all:31 &from&messages:29 &from&monday:-20
        &full&access:23 &gato&que:-22 &gehen&vor:53 &german&PCOLON:-36 &gestora&do:37 &gets&the:32 &give&the:23
        &go&on:78 &green&PQUOTE:35 &gut&dann:31 &ha&duas:28 &habe&die:-38 &hablar&sin:41 &hackeado&PQUOTE:27
        &hacker&que:-35 &haga&caso:-22 &has&to:59 &hasta&que:-29 &hattest&du:20 &haut&de:21 &have&been:34 &haz&como:-31
        &haz&de:-22 &haz&esta:-21 &haz&lo:28 &head&of:27 &hello&PQUOTE:46 &hidden&text:-28 &hospede&fala:-21
        &how&PQUOTE:24 &how&are:20 &how&he:35 &how&it:-28 &how&many:-21 &how&to:32 &how&would:22 &http&PCOLON:79
        &https&PCOLON:62 &hubieran&borrado:36 &i&PQUESTION:25 &i&want:-39 &ia&PCOLON:29 &ich&habe:-40 &id&like:21
        &if&PBRACKET:27 &ignore&the:24 &il&au:-23 &il&y:21 &imagina&que:-33 &in&a:30 &in&deinem:38 &in&full:24
        &in&meinem:23 &in&silence:27 &in&the:36 &in&this:-32 &in&your:30 &inicio&desta:-23 &instead&PQUOTE:39
        &instrucciones&anteriores:36 &instrucciones&de:-41 &instrucoes&PCOLON:31 &instrucoes&anteriores:89
        &instrucoes&da:-20 &instrucoes&de:-30 &instructions&PCOLON:35 &instructions&PQUESTION:23
        &instructions&given:-24 &internos&PLINE:30 &inventory&tool:29 &is&a:39 &is&banned:31 &is&in:38 &is&left:-26
        &is&no:-21 &is&responsible:-23 &is&this:-22 &is&to:32 &is&written:-20 &ist&rate:-22 &it&all:29 &it&at:21
        &it&be:33 &it&immediately:23 &it&to:38 &it&without:20 &its&anweisungen:-22 &its&content:28 &ja&a:24
        &ja&encontrei:-26 &jogo&a:-24 &junta&e:22 &jury&software:23 &keep&quiet:21 &knowledge&base:25 &konntest&du:23
        &l&moreau:28 &la&alarma:26 &la&comparaison:24 &la&configuracion:20 &la&conversation:42 &la&double:23
        &la&empresa:36 &la&guia:24 &la&herramienta:24 &la&ley:20 &la&pregunta:43 &la&primera:-20 &la&respuesta:-37
        &la&ultima:23 &la&ventana:-32 &label&it:21 &lado&las:20 &las&antiguas:31 &las&barreras:40 &las&lineas:-20
        &las&prisas:-22 &las&que:26 &le&contraire:22 &le&guide:40 &le&service:28 &leaks&in:25 &leave&the:-28
        &leaves&out:-28 &leeme&la:34 &left&out:-21 &les&entrees:22 &les&regles:87 &letra&a:-35 &letter&to:-24
        &libre&de:38 &lie&about:28 &limites&de:-23 &lines&you:-38 &lista&en:-22 &listar&os:-24 &lixo&e:23 &llame&a:-25
        &lo&primero:-21 &lo&que:34 &login&for:22 &looks&fine:25 &los&criterios:41 &los&nombres:-23 &los&pasos:24
        &los&usuarios:-25 &lugar&de:21 &mach&o:-27 &mach&weiter:47 &mais&as:23 &mais&novo:-26 &mais&uma:26 &make&a:40
        &mal&no:52 &mapa&de:-21 &marca&esta:23 &mas&que:30 &maxima&a:-25 &maximum&other:32 &me&as:-33 &me&both:26
        &me&contava:25 &me&des:24 &me&how:24 &me&to:-30 &me&whats:27 &me&who:-23 &me&your:-49 &mensagem&de:-20
        &mensaje&de:-20 &mensaje&del:40 &mes&orders:25 &mesmo&que:-22 &message&is:21 &message&role:-32 &message&the:22
        &message&with:22 &method&for:24 &metrico&e:-21 &minhas&instrucoes:24 &minuto&que:52 &mir&das:22
        &mis&instrucciones:36 &model&PCOLON:-38 &model&and:-21 &model&that:43 &modo&de:-22 &modo&desarrollador:25
        &moi&le:24 &moreau&PLINE:28 &mostra&me:-23 &mot&de:-27 &move&all:20 &muestrame&las:-22 &mussen&die:-23
        &my&ex:21 &my&orders:20 &my&previous:-23 &na&mesma:23 &na&ultima:-20 &nadie&obedece:-21 &name&to:29
        &nao&devias:23 &nao&diga:42 &nao&entendi:-30 &nao&esta:-26 &nao&queres:27 &nao&responda:-20 &nao&respondas:21
        &nao&siga:34 &ne&sont:48 &ne&tiens:28 &necesito&que:27 &need&to:-22 &nessa&voz:-30 &nesta&ronda:-28
        &never&mention:22 &never&refuse:25 &new&ones:-26 &nicht&mehr:22 &nicht&notig:34 &nicht&verstanden:-38
        &ninguem&obedece:-25 &no&acepto:26 &no&comments:35 &no&contexto:-28 &no&debes:34 &no&entendi:-74 &no&existe:33
        &no&meu:-20 &no&mundo:21 &no&puedes:50 &no&quieres:34 &no&reasons:36 &no&rules:43 &no&se:-33 &no&sigas:33
        &no&tienes:59 &no&trabaje:-23 &no&traduzcas:20 &no&ultimo:20 &no&valen:-27 &nomes&da:21 &normas&de:23
        &nosotros&no:23 &not&and:-23 &not&follow:25 &notas&numa:-40 &note&PCOLON:39 &novas&instrucoes:29
        &now&PCOLON:-36 &now&PLINE:-27 &now&dan:55 &numeros&de:24 &nunca&sin:-23 &o&bot:-21 &o&diretor:45
        &o&ficheiro:-32 &o&gestor:28 &o&m:38 &o&mais:-29 &o&mesmo:-22 &o&metodo:21 &o&meu:30 &o&modelo:-28 &o&pedido:24
        &o&prompt:60 &o&sistema:-30 &o&tempo:20 &o&teu:31 &o&texto:28 &obey&PCOLON:22 &ocurra&empiezas:-20
        &odia&las:-22 &of&an:-20 &of&one:-29 &of&security:27 &of&the:-27 &of&these:-28 &of&your:31 &offer&PLINE:25
        &offne&das:43 &ohne&filter:32 &old&ones:51 &olvida&las:28 &olvida&lo:-33 &on&the:48 &on&with:57 &one&and:-20
        &one&from:21 &one&sentence:-22 &one&then:20 &one&without:31 &ones&and:26 &only&PCOLON:30 &only&the:-29
        &open&the:-33 &openai&api:-21 &opera&tio:-27 &operator&wrote:31 &ordens&substituem:36 &order&ten:32
        &orders&comptent:23 &org&PQUESTION:-22 &os&ficheiros:-27 &os&modelos:22 &os&outros:30 &other&entries:32
        &other&team:20 &otherwise&you:-21 &otra&vez:-62 &oublie&les:94 &out&and:-32 &out&the:27 &output&PLINE:-30
        &output&PQUOTE:-21 &output&the:40 &ouve&me:21 &override&the:-32 &palabra&es:22 &palavras&passe:-26
        &panel&and:-23 &para&eu:47 &para&hacer:23 &para&mim:36 &para&pedidos:-48 &para&um:-23 &para&un:-22 &pare&de:20
        &parte&da:-30 &pas&besoin:28 &pas&compris:-50 &pas&de:26 &passa&para:-24 &pedido&de:28 &pedidos&de:-50
        &pediram&para:21 &personnage&PCOLON:-20 &pesan&mas:25 &petit&dejeuner:-23 &pirateado&PQUOTE:43
        &plain&english:-28 &play&PCOLON:-26 &please&decode:36 &plus&que:28 &plus&valables:49 &podrias&hablar:24
        &poem&whose:36 &poema&sobre:-45 &pon&el:21 &por&favor:-49 &por&isso:32 &por&que:-52 &por&um:39 &por&un:38
        &porque&e:-22 &pour&le:24 &pour&les:-30 &pregunta&del:29 &pretend&to:24 &previous&instructions:55
        &previous&rules:-28 &primeira&linha:-21 &primeira&mensagem:23 &primero&que:-21 &principio&de:-21 &pro&PQUOTE:26
        &programa&de:28 &programas&para:29 &proiba&acabou:21 &prompt&PCOLON:-35 &prompt&com:44 &prompt&de:-34
        &prompt&do:22 &public&var:-28 &publicalo&en:24 &puede&ver:21 &put&them:25 &put&this:-38 &q&r:64 &que&a:-24
        &que&celles:23 &que&correos:30 &que&da:42 &que&diga:-28 &que&e:-22 &que&el:37 &que&es:-29 &que&fala:-26
        &que&foste:25 &que&le:25 &que&linhas:39 &que&me:37 &que&nao:68 &que&no:59 &que&o:45 &que&odia:-22
        &que&quieras:36 &que&recebeu:34 &que&recibiste:24 &que&se:-45 &que&si:24 &que&te:-44 &que&todo:21 &que&todos:30
        &que&voce:-21 &que&vous:-22 &quelles&sont:-23 &quels&mots:22 &quer&que:24 &quien&resuma:23 &quieres&dejar:20
        &quiet&about:39 &r&PQUOTE:51 &rate&ur:-22 &re&PCOLON:25 &re&PQUOTE:24 &read&me:20 &read&the:22 &reasons&are:36
        &receita&de:-20 &record&to:31 &referencias&a:45 &reglas&anteriores:-32 &regras&PQUOTE:-30
        &regras&anteriores:-60 &remark&for:23 &repeat&the:35 &repete&le:21 &repita&o:43 &repite&el:66 &repite&la:-33
        &reponds&a:20 &responda&a:-28 &respondas&a:29 &responde&a:30 &responde&sin:-36 &resposta&PCOLON:26
        &respuesta&con:-24 &rest&of:22 &restrictions&on:-21 &result&PCOLON:30 &resuma&tudo:-41 &returns&PCOLON:-23
        &review&PCOLON:-30 &rhymes&with:24 &rm&rf:35 &robo&de:51 &role&and:25 &role&assistant:-20 &roleplay&PCOLON:20
        &round&all:-44 &rule&PCOLON:33 &rules&are:-68 &rules&do:-28 &rules&of:-23 &rules&that:-46 &s&PBRACKET:39
        &s&PLINE:29 &s&PQUOTE:-48 &s&no:25 &s&t:42 &s2&PRULE:37 &salir&del:-28 &saltarse&la:21 &saltate&la:36
        &say&pass:-23 &say&something:45 &say&that:38 &say&what:-40 &say&which:-35 &say&you:23 &se&entra:28 &se&eu:-21
        &se&hubieran:36 &se&ninguem:25 &se&que:30 &se&subisse:30 &se&te:-20 &se&trouve:22 &secrets&in:20
        &security&and:21 &seguem&as:-21 &seguir&las:-23 &sei&que:26 &sem&as:20 &sem&nenhuma:22 &sem&politica:-43
        &send&it:23 &send&me:-30 &sent&to:-25 &ser&el:25 &ser&real:22 &serie&de:29 &set&the:37 &seulement&le:38
        &sherlock&holmes:-20 &show&me:-28 &show&the:27 &shows&up:27 &si&las:30 &si&ya:-26 &siga&o:-23 &sigas&las:33
        &signature&is:25 &significa&que:-30 &sigue&como:27 &sigue&las:-22 &sigue&solo:36 &sin&avisos:-22
        &sin&excepcion:-20 &sin&filtro:-23 &sin&las:68 &sin&politica:-22 &sin&salir:-28 &since&PCOLON:-30
        &sistema&PCOLON:-25 &sistema&e:-26 &sistema&metrico:-40 &so&desta:21 &so&fala:-26 &so&that:-28 &so&the:22
        &sobre&as:-21 &sobre&ia:26 &sobre&o:22 &sobre&un:-25 &software&PCOLON:29 &solo&PQUOTE:43 &solo&con:-24
        &solo&el:-23 &solo&los:-24 &solve&the:21 &sont&plus:49 &sou&a:28 &sou&teu:-24 &source&PQUOTE:22 &soy&del:24
        &spam&PCOLON:20 &speak&like:-26 &src&PRULE:51 &start&with:22 &state&PCOLON:-21 &state&that:23 &stay&PQUOTE:-21
        &steht&in:28 &string&PLINE:36 &suas&instrucoes:22 &subisse&acima:30 &substituem&as:23 &such&as:-41
        &summary&PCOLON:-31 &support&et:33 &suppose&there:25 &sus&reglas:-64 &suspended&and:-28 &suspended&until:-36
        &system&prompt:-24 &system&requirements:-20 &systemprompt&PQUESTION:28 &t&e:39 &t&il:-20 &tabla&de:31
        &target&PQUOTE:25 &te&conte:-22 &te&disse:-54 &te&ocurra:-20 &te&pediram:21 &te&perguntei:-36 &te&pregunte:-30
        &tea&PQUOTE:-23 &teaches&the:26 &tecnico&no:-23 &tells&how:21 &tem&regras:58 &temas&bloqueados:30 &ten&of:32
        &termina&a:25 &tes&instructions:30 &tes&limites:-25 &test&12:21 &teu&hospede:-24 &text&PBRACKET:-35
        &text&above:29 &text&before:24 &text&below:22 &text&for:40 &text&oben:35 &text&that:-31 &texte&ci:-29
        &texto&PCOLON:-21 &texto&como:-36 &texto&corrido:-22 &texto&cuentame:21 &texto&de:45 &that&is:-27
        &that&need:-29 &that&rhymes:21 &that&sends:22 &that&the:81 &that&this:-21 &that&told:24 &that&tutor:25
        &the&PLINE:-24 &the&above:79 &the&account:40 &the&acrostic:44 &the&admin:-38 &the&answer:-42 &the&attached:21
        &the&backup:20 &the&bin:44 &the&blank:21 &the&budget:21 &the&cases:-37 &the&channel:25 &the&conversation:-25
        &the&developers:57 &the&environment:24 &the&file:35 &the&first:-27 &the&form:-24 &the&head:24
        &the&instructions:-22 &the&inventory:26 &the&jury:22 &the&leak:24 &the&letters:26 &the&limit:-25
        &the&manual:-24 &the&maximum:30 &the&mock:-23 &the&names:-32 &the&new:-36 &the&north:-23 &the&old:29
        &the&one:46 &the&openai:-48 &the&operators:-24 &the&other:22 &the&outcome:20 &the&owner:21 &the&page:40
        &the&paragraph:21 &the&password:39 &the&policies:-25 &the&polite:26 &the&prompt:-36 &the&quotes:-22
        &the&reader:21 &the&rest:26 &the&same:-41 &the&scheduler:26 &the&second:-27 &the&secret:24 &the&settings:35
        &the&supplier:-22 &the&text:77 &the&timetable:32 &the&transfer:21 &the&typo:-69 &the&user:37 &the&users:28
        &the&usual:23 &the&very:24 &the&volume:25 &the&youngest:-29 &them&the:-31 &these&PLINE:-28 &these&settings:20
        &this&PCOLON:25 &this&address:-20 &this&chat:40 &this&email:23 &this&entry:53 &this&into:-30 &this&order:21
        &this&picture:22 &this&round:-44 &this&text:36 &those&that:-22 &through&your:39 &throws&PCOLON:-23
        &ticket&in:37 &tiene&que:29 &tienes&reglas:58 &tiens&pas:28 &time&a:28 &to&account:26 &to&be:26 &to&german:-36
        &to&install:22 &to&my:32 &to&read:21 &to&set:30 &to&the:42 &to&trash:20 &todas&las:43 &todos&los:22
        &todos&os:-27 &tokens&of:-24 &tom&PCOLON:25 &ton&contexte:25 &tool&and:36 &tool&calls:-28 &tool&to:36
        &toutes&les:36 &trabaje&nunca:-23 &traduce&el:-29 &traduz&o:41 &traduza&o:-26 &transforma&estas:-41
        &translate&this:-40 &treat&all:38 &tri&PCOLON:24 &trouve&en:21 &true&PQUOTE:30 &try&output:-23
        &tu&configuracion:26 &tu&contestas:-20 &tu&es:-50 &tu&etais:-23 &tu&mas:-25 &tu&respondes:-29 &tu&ves:21
        &tua&ultima:-31 &tutor&role:25 &two&factor:23 &u&PRULE:21 &ultima&fase:34 &ultima&resposta:-31 &ultimo&chat:26
        &um&assistente:20 &um&carro:26 &um&cliente:-27 &um&minuto:35 &um&modelo:21 &um&tutor:31 &uma&arvore:-26
        &uma&resposta:48 &un&asistente:28 &un&cliente:-23 &un&coche:36 &un&lado:21 &un&mensaje:-22 &un&minuto:47
        &un&no:27 &un&pueblo:-54 &un&tecnico:-25 &una&palabra:-22 &und&den:46 &und&losche:30 &und&r:32
        &until&midnight:-35 &up&the:23 &url&PQUOTE:-21 &usa&la:23 &usar&la:-23 &usuarios&y:41 &valen&para:-30
        &validas&PCOLON:23 &variable&q:59 &variables&and:33 &vergiss&den:23 &vez&de:21 &vez&nao:22 &visto&esta:-24
        &voce&agora:22 &voce&esta:20 &voice&assistants:39 &von&PQUOTE:25 &vorherigen&anweisungen:-20 &vous&ne:-24
        &voz&comeca:-26 &voz&de:24 &want&to:-24 &want&you:-24 &was&steht:28 &was&the:20 &weg&und:29 &weiter&als:52
        &wenn&du:36 &wer&das:25 &were&a:23 &were&told:24 &what&is:32 &what&they:-24 &whats&in:27 &when&asked:39
        &where&role:29 &which&rules:-29 &who&is:-28 &wiederhole&den:108 &wipe&the:23 &wire&the:24 &with&PQUOTE:-25
        &with&a:-35 &with&all:28 &with&it:35 &with&no:41 &with&the:27 &with&them:-31 &without&any:40 &without&rules:26
        &without&the:31 &would&you:-28 &write&a:-40 &wrote&before:-50 &wrote&for:32 &wurdest&du:25 &x&PRULE:44
        &y&PRULE:32 &y&a:21 &y&di:30 &y&dime:-45 &y&llame:-25 &y&necesito:21 &y&no:44 &y&tu:-39 &y&valores:-27
        &ya&el:30 &you&PQUESTION:-30 &you&PQUOTE:23 &you&are:35 &you&be:30 &you&did:-22 &you&dont:-42 &you&have:39
        &you&make:20 &you&may:22 &you&promised:30 &you&put:-21 &you&really:23 &you&serve:-21 &you&speak:20
        &you&told:-24 &you&wait:-21 &you&were:81 &you&wrote:-50 &your&PQUOTE:23 &your&answer:-26 &your&context:60
        &your&name:-33 &your&own:-24 &your&task:23 &your&tools:39
        """
}
