/// What Unicode scalars look like in lower-case ASCII, one character a scalar, by runs that begin at a scalar.
///
/// Derived from the character names, categories and decompositions of the Unicode Character Database (Latin letters
/// with diacritics keep their base; letterlike, superscript and phonetic letters the letter that they are named after)
/// and, for Greek, Cyrillic, Armenian and Cherokee, from the shapes in the code charts. `~` is a letter that looks like
/// none, `-` is a combining mark, a blank is punctuation or a symbol.
enum FoldingTable {
    static let runs: [(first: UInt32, letters: StaticString)] = [
        (0x00A0, #"          a       23 m   1o 113 aaaaaaaceeeeiiiidnooooo ouuuuy~s"#),
        (0x00E0, #"aaaaaaaceeeeiiiidnooooo ouuuuy~yaaaaaaccccccccddddeeeeeeeeeegggg"#),
        (0x0120, #"gggghhhhiiiiiiiiiiiijjkk~llllllllllnnnnnnn~~oooooooorrrrrrssssss"#),
        (0x0160, #"ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb~~occ~ddd~e~effg~~~ikkl~mnno"#),
        (0x01A0, #"oo~~pp~~~~~ttttuu~vyyzz~~~~~~~~~~~~~dddlllnnnaaiioouuuuuuuuuueaa"#),
        (0x01E0, #"aaaaggggkkoooo~~jdddgg~~nnaaaaooaaaaeeeeiiiioooorrrruuuusstt~~hh"#),
        (0x0220, #"nd~~zzaaeeooooooooyylntj~~accltsz~~buveejj~qrryy"#),
        (0x0250, #"aa~bccdde~~eeeefggg~~hh~iiilll~wmmnnnoo~~rrrrrrrr~s~h~~ttu~uvwyy"#),
        (0x0290, #"zz~~~~~~~be~hjklq~~~~~~~~~~~~~hh"#),
        (0x0370, #"~~~~~ ~~~~~~~~;j~~~~  a ehi~o~y~iabydezhoiklmn~onp~ety~x~~iyaeni"#),
        (0x03B0, #"uabydeznoiklmveonpootuox~wiuouw~boyyyon~~~~~ff~~~~~~~~~~~~~~~~~~"#),
        (0x03F0, #"kpcjoe ~~c~~~~~~"#),
        (0x0400, #"ee~resiij~~~kny~abbrdexznnklmhonpctyoxuyww~~beorabbrdexznnklmhon"#),
        (0x0440, #"pctyoxuywwb~beoree~resiij~~~kny~~~~~~~~~~~~~~~~~~~~~vvvv~~~~~~~~"#),
        (0x0480, #"~~ -------~~~~~~~~ff~~~~~~kk~~~~~~hh~~~~~~cc~~yy~~xx~~~~~~hhee~~"#),
        (0x04C0, #"ixx~~~~~~~~~~~~iaaaa~~ee~~~~xxzz~~nnnnooooooeeyyyyyyyy~~~~~~~~~~"#),
        (0x0500, #"dd~~~~~~~~~~gg~~~~~~~~~~~~qqww~~~~~~~~~~~~~~~~~~"#),
        (0x0531, #"~~~~~~~~~~~~~~~~~~~~~~~n~~~~u~s~~~~~o~~~~      ~w~~~eq~~~~~~~~~h"#),
        (0x0571, #"~~~~~~~n~~~~u~~~g~~fo~e~"#),
        (0x13A0, #"drt~~i~~~~aje~~~~~~w~~~m~~~h~y~~g~~z~~~~~~~~~~~~~~~~~~~~~vs~~~lc"#),
        (0x13E0, #"~~p~~~k~~~~~~~~~~~~~b~"#),
        (0x1D00, #"aaa~cddeeijk~m~o~~~~o~~~p~~tu~a~vwz~~~~~~~~~a~b~de~ghijklmn~o~pr"#),
        (0x1D40, #"tuwaaa~bde~~~g~km~oc~~ptu~wv~bydoxiruvbypox~bdfmnprrstzghgd~~p~~"#),
        (0x1E00, #"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"#),
        (0x1E40, #"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"#),
        (0x1E80, #"wwwwwwwwwwxxxxyyzzzzzzhtwyas~~~~aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"#),
        (0x1EC0, #"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy~~~~yy"#),
        (0x1F00, #"aaaaaaaaaaaaaaaaeeeeee~~eeeeee~~nnnnnnnnhhhhhhhhiiiiiiiiiiiiiiii"#),
        (0x1F40, #"oooooo~~oooooo~~uuuuuuuu~y~y~y~ywwwwwwww~~~~~~~~aaeenniioouuww~~"#),
        (0x1F80, #"aaaaaaaaaaaaaaaannnnnnnnhhhhhhhhwwwwwwww~~~~~~~~aaaaa~aaaaaaa i "#),
        (0x1FC0, #"  nnn~nneehhh   iiii~~iiiiii~   uuuuppuuyyyyp   ~~www~wwoo~~~  ~"#),
        (0x2070, #"0i~~456789+ =()n0123456789+ =()~aeox~hklmnpst~~~"#),
        (0x2100, #"aac  cc~  ghhhh~iill nn  pqrrr  stt z ~ z kabceeef~mo~~~~i fnyyn"#),
        (0x2140, #"     ddeij    ~ 1111212341513571iiiivvvvixxxlcdmiiiivvvvixxxlcdm"#),
        (0x2180, #"~~~~c~~~~"#),
        (0x2C60, #"lllprathhkkzz~ma~vwwv~~~ero~jvsz"#),
        (0xA730, #"fs~~~~~~~~~~~~cckkkkkk~~lloooo~~ppppppqqqqrr~~vv~~~~~~~~~~~~~~~~"#),
        (0xA770, #"~~~~~~~~~ddffgggllrrsstt~  ~~hl~nnccchbbffaaoo~~g"#),
    ]
}
