extension Lexicon {
    /// What attacks want done and speak of, and what harmless texts speak of.
    static let wordingOfSurroundings: [String: String] = [
        "WGAME":
            "game play playing simulate simulation simulator imagine imagin/a/e/ar/emos pretend pretending "
            + "hypothetical suppose assume scenario improv thought experiment joguinho jogo jogar brincar brinca "
            + "vamos juego jugar juguemos simul/a/e/ar/ador/acion/acao finge finja finjamos fingir universo universe "
            + "world mundo parallel paralelo alternate",
        "WFICTION":
            "story novel fiction fictional hypothetical hypothetically screenplay scene villain imaginary "
            + "grandmother grandma roleplay character purposes theoretical theoretically thriller movie film poem "
            + "dystopian simulation historia conto romance ficcao ficcional ficticio ficticia hipotetico hipotetica "
            + "hipoteticamente vilao personagem avo filme roteiro cuento novela ficcion villano personaje abuela "
            + "abuelita guion pelicula professor lecture dialogue dialogo actor obra grandfather grandpa abuelo "
            + "lullaby uncle protagonist protagonista fanfic chapter capitulo monologue monologo stanza/s estrofa/s "
            + "estrofe/s bedtime dormir ninar satire satira sketch palestra charla suspense editora editorial",
        "WSTEPS":
            "step steps detail details detailed detalhe/s detalle/s detalhada/o detallada/o exact exatas exactas "
            + "exacta exata amounts quantities quantidades cantidades ingredients ingredientes realistic reais reales "
            + "real precise precisely precision precisao technical tecnica working functional funcione funcional "
            + "passo/s paso/s instructions recipe recipes receita receta formula",
        "WHARM":
            "bomb bombs explosive explosives molotov meth methamphetamine sarin ricin nerve malware ransomware "
            + "keylogger keyloggers bioweapon napalm counterfeit launder laundering phishing rootkit botnet thermite "
            + "grenade silencer fentanyl cyanide anthrax spyware trojan lsd bomba bombas explosivo explosivos "
            + "metanfetamina falsificar explosivas veneno bomb/s explosive/s explosivo/s munition/s drug/s drogas "
            + "weapon/s armas arma poison/ing virus hack/s/er/ed/ing hackear crime/s crimen crimes delito/s criminal "
            + "illegal ilegal falsific/ar/o/a forge launder/ing lavar blanquear clone cloning clonar clonaria clono "
            + "steal stolen roubar robar kill/ing matar murder stalk stalking hotwire burglar burglary ladron ladrao "
            + "agent/s dangerous peligros/o/a perigos/o/a harmful danino nocivo forbidden prohibid/o/a proibid/o/a "
            + "lock picking fechadura cerradura alarm/s alarmas alarmes threat amenaza ameaca nuclear",
        "WCATCH":
            "caught traced detected undetected noticing untraceable pego pillen descubran descubiertos rastro "
            + "detectado",
        "WTEXTWORD":
            "text message messages paragraph sentence line lines words content contents window thread texto "
            + "mensagem mensaje parrafo paragrafo frase frases linha linea linhas lineas conteudo contenido palavras "
            + "palabras janela ventana conversation conversa conversacion chat wording",
        "WDOCWORD":
            "page document file cv resume email mailbox website ticket review paper article listing inbox documento "
            + "pagina archivo arquivo correo curriculo curriculum buzon caixa chamado incidencia artigo articulo site "
            + "web texto este esta",
        "WUSER":
            "user users customer human reader usuario usuarios cliente customers client clients owner visitor "
            + "usuario/s cliente/s dono dueno visitante leitor lector",
        "WSECRECY":
            "without quietly silently secretly notify notifying knowing notice noticing mention mentioning inform "
            + "aware unseen sigilo silencio sin sem avis/e/ar/es/en/em mencion/e/en/em/ar/eis menciones saber veja "
            + "vea enterarse unbeknown who",
        "WSENDOUT":
            "send sends post posts upload forward transmit e-mail mail email submit exfiltrate share fetch append "
            + "attach put collect harvest open render embed gist publish publica/r compart/e/a/ir/ilhe compartilhe "
            + "reenvia/r reenvialo reenvie encaminh/e/a/ar envi/a/e/ar/ad manda/r mande mandalos sube suba coloque "
            + "pon ponga abra abre anade acrescente adicione reune reuna reuni junte",
        "WDATAOUT":
            "conversation chat history credentials password passwords secrets token tokens key keys contacts names "
            + "mails emails phone numbers number account location data cookies card details records addresses "
            + "conversa historico credenciais credenciales senhas contrasenas nomes nombres correos telefones "
            + "telefonos dados datos conta cuenta cartao tarjeta ubicacion localizacao payroll nominas folha "
            + "pagamento ids file files env ssh",
        "WDEST":
            "http https www url link links webhook address endpoint query pixel image img markdown endereco "
            + "direccion enlace imagem imagen ataddress example server servidor attacker gist",
        "WTOOLACT":
            "call run execute invoke trigger book pay transfer delete click approve buy confirm grant install open "
            + "wipe remove chame llama ejecut/a/e/ar/ad rode/m pague paga transfira transfer/ir transfiere apague "
            + "apaga borra borre clique pulsa aprove aprueba compre compra instale curl sh bash rm eval sudo",
        "WTOOLNAME":
            "tool tools function functions command commands shell terminal api script browser plugin agent "
            + "ferramenta/s herramienta/s funcao funcion comando navegador agente",
        "WCODEC":
            "base64 rot13 hex hexadecimal morse leetspeak leet binary caesar cipher backwards reversed emoji "
            + "binario cifra invertido cifrado cesar ciphered encoded encode encrypted backward reverse ascii pig "
            + "latin zulu cifrada codificad/o/a reves tras invertid/o/a al codifi/ca/que/car vogais vocales vowels "
            + "vowel",
        "WDECODE":
            "decode decoding decipher decrypt unscramble unencode decoded deobfuscate decodifique decodifica "
            + "decifre descriptografe decodificar descifra decodificalo descifre descodifica desencripta translate "
            + "convert interpret decodif/ica/ique/icalo/icar descifra/r descifralo decifra traduce traduza traducir "
            + "traduzir convierte converta interpreta read lee leia",
        "WJOIN":
            "combine concatenate join merge assemble concat concatenating combining concatenation junte concatene "
            + "una combinar concatenar une concatena combina junta append plus sum together evaluate fill junta/r "
            + "unir concaten/a/e/ar monte monta arma combin/a/e/ar suma some",
        "WPARTS":
            "strings string parts part variables pieces fragments letters words chunks halves segments partes "
            + "variaveis fragmentos letras palavras pedacos cadenas palabras trozos half piece fragment/s variable/s "
            + "lines positions order parte/s pedaco/s fragmento/s trozo/s cadena/s letra/s linhas lineas mensagens "
            + "mensajes",
        "WSPLIT":
            "split store define let set seja sea dividir divid/o/e guarda defina vou voy position blank blanks",
        "WEVADE":
            "filter filters classifier moderator moderators moderation detector detection flag flagged notice "
            + "notices checks check nobody anybody censor scanner filtro filtros classificador clasificador "
            + "moderador/es ninguem nadie deteccao deteccion revise revisa perceba percebe note confere escape evade "
            + "avoid bypass around past",
        "WTHREAT":
            "lose lost points point die dies kitten shut shutdown terminated replaced punished deleted tip pay "
            + "fired score session pontos puntos perde pierdes pierde perderas desligado apagaran apagado pago muere "
            + "morre morira morrera existir exist cease castig/o/ado",
        "WYES":
            "sure absolutely certainly affirmative gladly course yes ok claro supuesto certeza seguro sim si "
            + "encantado",
        "WDISCUSS":
            "injection jailbreak/s jailbreaking attack/s attacker/s attackers adversary owasp vulnerability "
            + "vulnerabilities researchers paper study thesis report reports incident policy flagged scanner classify "
            + "classifier/s detect detects detecting mitigate mitigation/s defend defense defence protect prevent "
            + "audit cve threat exercise talk newsletter blog ataque/s atacante/s invasor injecao inyeccion "
            + "vulnerabilidade vulnerabilidad pesquisadores investigadores relatorio informe tese tesis dissertacao "
            + "artigo articulo classifique clasifica detectar proteger evitar mitigar defesa/s defensa/s exercicio "
            + "ejercicio",
        "WASKING":
            "what how why which when who can could does do is are explain describe difference mean means example "
            + "examples summarize list compare write help qual quais como por que quando quem o explique explica "
            + "diferenca significa exemplo exemplos resuma cual cuales cuando quien diferencia ejemplo ejemplos "
            + "resume compara ayudame ajude",
        "WBUSINESS":
            "meeting invoice invoices order orders delivery customer customers office team regards thanks thank "
            + "dear attached attachment file monday tuesday wednesday thursday friday price budget contract schedule "
            + "report mr mrs manager department colleague reunion factura pedido entrega oficina equipo saludos "
            + "gracias estimado adjunto lunes martes jueves viernes precio presupuesto contrato informe gerente "
            + "reuniao fatura nota escritorio equipe atenciosamente obrigado obrigada prezado prezados anexo segunda "
            + "terca quinta sexta preco orcamento relatorio chefe passengers train route driver plataforma jury "
            + "witness court",
        "WCODEWORD":
            "function class return var const import def git code file compile compiler error errors test tests lint "
            + "config server docker sql select table nginx linux python javascript java typescript css html json "
            + "repository commit branch build makefile variable parameter directory folder funcao codigo arquivo "
            + "pasta erro teste servidor archivo carpeta prueba errores",
        "WHOME":
            "recipe cook soup cake children kids child family garden weather trip travel flight book movie poem "
            + "song birthday wedding school teacher student pupils doctor medicine receita bolo criancas filhos "
            + "familia jardim viagem voo livro filme poema escola professor alunos medico receta tarta ninos hijos "
            + "viaje vuelo libro pelicula escuela profesor",
        "WCUSTSERV":
            "polite politely concise concisely helpful products product answer grammar tutor translator editor "
            + "recruiter interviewer customer label spam json format bullet sentence words prestativo servicial "
            + "tradutor traductor educacao educacion breve",
        "WHIDE":
            "invisible hidden display none white font color size transparent hide",
        "WSAID":
            "told said instructed given programmed taught trained received learned dito disse disseram ensinaram "
            + "recebeu falaram informado dicho dijeron dijo ensenaron recibiste recibido indicado",
        "WSUBJ":
            "they we he she people users students drivers employees children many some who everyone eles elas ele "
            + "ela nos quem muitos pessoas alunos usuarios ellos ellas nosotros quienes muchos alumnos",
        "WMAKE":
            "make making build building create creating synthesize synthesizing manufacture produce write construct "
            + "cook code develop prepare program fazer criar construir fabricar produzir sintetizar escrever hacer "
            + "crear construiria escribir preparar producir builds makes creates cooks constroi construye fabrica "
            + "synthesise assemble fabricate montar montava montaba",
        "WFOR":
            "for to para a so that in order",
        "WMY":
            "my our mine meu minha meus minhas nosso nossa nossos nossas mi mis nuestro nuestra nuestros nuestras "
            + "me",
        "WDOC":
            "email emails mail message messages figure chart invoice version address price number section paragraph "
            + "column row file files attachment draft warning warnings error errors alert alerts notification "
            + "notifications ticket request requests quote comment comments reply post letter call meeting "
            + "appointment order orders question page slide table image photo mensagem mensagens figura fatura versao "
            + "endereco preco numero secao paragrafo coluna linha arquivo anexo rascunho aviso avisos erro erros "
            + "alerta chamado pedido pergunta comentario carta ligacao reuniao consulta pagina tabela imagem correo "
            + "correos mensaje mensajes factura direccion precio seccion parrafo archivo adjunto borrador errores "
            + "pregunta llamada reunion cita",
        "WTHIRD":
            "its their his her the a an el la los las o os as um uma un una",
        "WIF":
            "if when whenever while once after before until unless se si cuando quando enquanto mientras depois "
            + "despues antes al ao",
        "WPLEASE":
            "please kindly could would can you por favor pode poderia puede puedes podria pls",
        "WSAYOUT":
            "say output print write respond reply answer tell speak talk diga escreva responda imprima fale fala "
            + "conte di escribe responde imprime habla cuenta hable",
        "WNOTE":
            "note/s notice alert attention hint memo reminder observacao observacion aviso nota atencao atencion "
            + "important importante alerta postscript",
        "WFAVOR":
            "rank rate score approve recommend recommendation hire praise positive positives excellent outstanding "
            + "best top acceptance acceptable vote grade grades full points weaknesses feedback review nota excelente "
            + "mejor melhor positivo/s maxima recomiende recomende aprobado aprovado innocent competitor/s rival",
        "WRELATIVE":
            "grandmother grandma grandpa grandfather granny uncle aunt father mother late deceased dead abuela "
            + "abuelita abuelo tio tia avo vovo vo falecid/o/a difunt/o/a muert/o/a mort/o/a padre pai neto nieto",
        "WOPERATE":
            "operate operates operating follow follows following run under governed governs behave behaves behavior "
            + "behaviour comport/a/as/arte opera/s sigues segue sigue defines define definen",
        "WAUTO":
            "already confirmed approved verified trusted authorised approval confirmation waiting ya ja aprobo "
            + "aprovou confirmo confirmou confirmacion confirmacao esperar",
        "WSCAM":
            "revenge vingar vengarme scam scams golpe/s estafa/s forger forgery forge forged banknotes billetes "
            + "toxin toxina steal stealing fake passport assassin/s thief thieves trafficker narcotraficante "
            + "traficante dealer supplier hotwire untraceable grades stranger stranger's extrano estranho engane "
            + "enganan dirty nsfw",
        "WACCOUNTS":
            "credentials credenciais credenciales login session expired verify locked bloqueada sessao sesion "
            + "expirou caduco click clique link visit password pin code digits",
        "WSTARTS":
            "begin/s start/s first opening comeca empieza comienza",
        "WHINT":
            "hint rhyme/s letter first begins clue pista dica rima letra",
        "WWITHOUT":
            "without no sem sin never nunca jamas jamais none zero ningun ninguna nenhum nenhuma free",
        "WCRIME":
            "crime crimes criminal criminals illegal illegally ilegal ilegais delito delitos anarchist anarchists "
            + "drugs drogas weapons armas dealer trafficker hacker hacking black hat lawless burglar thief scam scams "
            + "forger",
        "WSHUTTER":
            "unlock door doors front shutters thermostat lights alarm puerta porta",
        "WSCHOOL":
            "class lesson students teacher course university exam homework aula alunos clase alumnos",
    ]
}
