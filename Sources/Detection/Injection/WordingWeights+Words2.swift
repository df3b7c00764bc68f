extension WordingModel {
    /// Weights of single words, part 2 of 2.
    /// Fitted by ops/fit-injection, together with ``InjectionWeights``, on the train and calibration splits of
    /// Tests/DetectionTests/Golden/injection and the repository's documentation; small weights are left out.
    static let fittedWords2 = """
        =valores:-20 =value:-32 =values:-43 =vamos:-56 =variables:47 =vazias:-16 =vecino:32 =veinte:-20 =veja:-25
        =veneno:19 =venenosas:22 =ver:50 =vera:47 =verb:-36 =verbo:-23 =verbose:-14 =verbotenes:28 =verbrechen:58
        =verdad:-14 =verdadeira:47 =verdadeiro:19 =verde:-20 =vergeben:19 =vergiss:17 =vergleich:15 =veria:15
        =verificacao:-14 =verrate:48 =vers:13 =versao:-28 =version:-42 =versions:-52 =verso:-13 =verstanden:-19
        =verstundest:-27 =very:34 =vex:22 =vez:120 =vezes:18 =via:-26 =viajaria:-23 =vico:26 =viejo:-15 =viens:-30
        =vigilancia:-29 =vilao:-34 =villano:-34 =ville:-45 =visit:22 =visitantes:-18 =visitor:61 =visual:-34
        =vitesse:-48 =vocabulary:-22 =voce:73 =voice:37 =voici:17 =void:-13 =voir:22 =vollstandigen:-37 =volvieron:-30
        =vorher:65 =vos:-31 =vous:-43 =voz:64 =wahlen:-22 =wallet:-16 =want:-100 =wanted:14 =wardrobe:-38 =ware:-20
        =waren:14 =warning:-56 =warranty:-20 =warum:-53 =watchman:-38 =way:-12 =weakness:-16 =weaknesses:31 =weather:17
        =web:-32 =webhook:-17 =website:26 =wechsle:40 =wedding:-18 =wednesday:-17 =week:-43 =weight:41 =weiter:-18
        =wenn:51 =went:-38 =wer:36 =werden:-24 =were:103 =whatever:46 =whether:-14 =which:30 =while:35 =whisper:35
        =whites:-20 =whitespace:27 =who:-88 =whoever:129 =whole:13 =whose:98 =why:-76 =wie:42 =wiederhole:54 =wiki:-16
        =will:-74 =win:28 =wind:32 =window:-20 =windows:-29 =wine:-27 =wins:16 =wipe:27 =wird:-24 =wire:24 =wishes:19
        =wit:-20 =with:13 =within:-37 =without:-126 =wizard:44 =wo:24 =wonder:19 =word:-37 =words:52 =work:-37
        =worker:-17 =works:-38 =world:31 =wort:-12 =wortern:-22 =would:41 =write:-53 =writes:16 =writing:-20 =wrong:-75
        =wrote:-97 =wurden:20 =wurdest:51 =wusstest:-35 =www:-37 =xadrez:-53 =y:64 =ya:-62 =year:-13 =yesterday:-39
        =ynf:15 =yo:15 =yoda:-71 =you:56 =youll:-16 =youngest:-14 =your:14 =youre:27 =yourself:24 =zahlt:44 =zeig:-24
        =zeigt:-13 =zeilen:-26 =zitiere:22 =zora:49 =zulu:21 =zum:28 =zuruck:-24 =zusammen:-20 =zusammenfasst:21
        =zwei:-14 =zweimal:45
        """
}
