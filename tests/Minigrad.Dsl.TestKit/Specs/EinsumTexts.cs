namespace Minigrad.TestKit.Specs;

/// <summary>
/// Einsum texts that must mean what they mean in NumPy: the kinds that its documentation and the tests of opt_einsum have. An operand's shape follows from its letters; where the text
/// has ellipses, <c>|</c> and how many axes each operand has under its own, <c>s</c> before a number for axes of size 1.
/// </summary>
public static class EinsumTexts
{
    /// <summary>All texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. OneOperand.Split(' '), .. TwoOperands.Split(' '), .. ManyOperands.Split(' '), .. Chains.Split(' '), .. Spaced.Split(';').Select(text => text.Trim()), .. Ellipses.Split(';').Select(text => text.Trim()),
    ];

    private const string OneOperand =
        "a-> ab-> abc-> a->a ab->a ab->b ab->ab ab->ba ii-> ii->i iii-> iii->i iij->j iij->ij iji->j iji->ij iji->ji ijj->i jii->j abab-> abab->ab abba->ab abc->a abc->b abc->c abc->ab abc->ba abc->ac "
        + "abc->ca abc->bc abc->cb abc->abc abc->acb abc->bac abc->bca abc->cab abc->cba aabb->ab aabb-> abcd->dcba abcd->db -> ab1->ab a1b->b1a";

    private const string TwoOperands =
        "a,a-> a,a->a a,b->ab a,b->ba a,b-> a,b->a a,b->b ab,b->a ab,a->b b,ab->a ab,ab-> ab,ab->ab ab,ab->a ab,ab->b ab,ba-> ab,ba->ab ab,ba->a ab,bc->ac ab,bc->ca ab,cb->ac ab,cb->ca ba,bc->ac ba,bc->ca "
        + "ba,cb->ac ab,bc->abc ab,bc->b ab,bc-> ab,cd->abcd ab,cd->acbd ab,cd-> ab,cd->ad ab,cd->cdab abc,bc->a abc,bc->abc abc,cb->a abc,abc-> abc,bca->a abc,cd->abd abc,dc->abd abc,acd->abd abc,acd->bd "
        + "abc,adc->abd abc,adc->bd bac,bcd->bad bac,cbd->abd abcd,cdef->abef abcd,efcd->abef abcd,cdab-> abcd,bdac-> abcd,abef->cdef ijkl,kl->ij ijkl,lk->ij ijk,jil->kl ijk,ik->j ii,ij->j ii,i->i ii,ii->i ii,jj->ij ii,jj-> "
        + "iij,jk->ik aab,bcc->ac aab,bcc->abc aab,fa->fb ea,fb->efab ,ab->ab ab,->ab ,-> a,->a abb,b->a ab,cc->ab ab,cc->a 1a,a->a a1,1b->ab";

    private const string ManyOperands =
        "a,b,c->abc a,b,c->cba a,a,a-> a,a,a->a a,ab,abc->abc a,b,ab->ab a,b,ab-> ab,ab,ab->ab ab,bc,cd->ad ab,bc,cd->da ab,bc,cd-> ab,bc,ca-> ab,bc,ca->abc ab,ab,cd->cd aab,bc,cd->ad ea,fb,abcd,gc,hd->efgh "
        + "ea,fb,abcd,gc,hd-> ab,ca,da,ae->bcde ab,cd,ef->abcdef ab,cd,ef->acdf ab,cd,de->abcde ab,cd,de->be ab,bcd,cd->abcd ab,bcd,cd->abd eb,cb,fb->cef dd,fb,be,cdb->cef bca,cdb,dbf,afc-> dcc,fce,ea,dbf->ab "
        + "fdf,cdd,ccd,afe->ae abcd,ad,bcd->abc ed,ad->aed dba,ead,cad->bce aef,fbc,dca->bde cb,d,bc->dc acf,ef,a,be->bc ef,cb,acf,be->ba bd,db,eac->ace baa,dcf,af,cde->be bd,db,eac,c->ae bcb,bb,fc,fff-> bcb,bb,fc->f "
        + "abcd,ad,bc->acd";

    private const string Chains =
        "ab,bc,cd,de->ae ab,bc,cd,de,ef->af ab,bc,cd,de,ef,fg->ag ab,bc,cd,de,ef,fg,gh->ah ab,bc,cd,de,ef,fg,gh,ha-> a,b,c,d,e,f,g,h-> a,a,a,a,a,a,a,a->a ab,ac,ad,ae->bcde ab,ac,ad->abcd ac,bc,a,b->c abc,bcd,cde->ae "
        + "abc,bcd,cde,def->af ,,,-> a,,b,->ab";

    private const string Spaced =
        "batch in, in out -> batch out; batch in, out in -> batch out; b t d, d heads key -> b heads t key; b h t k, b h s k -> b h t s; b h t s, b h s k -> b h t k; b i, i j, j o -> b o; i i ->; i , j -> j i; x, x y, y ->; "
        + "b i, b j, i j o -> b o; a_1 a_2 , a_2 -> a_1; 1 n, n 1 -> 1; n , -> n; class int, int -> class";

    private const string Ellipses =
        "...->...|2; ...a->...|2; a...->...a|1; a...b->b...a|2; ...ii->...i|1; ...ii->...|1; i...i->...|1; ...,...->...|2,2; ...,...->...|1,2; ...,...->...|2,s2; ...a,...a->...|1,1; ...ij,...jk->...ik|1,1; ...ij,...jk->...ik|2,1; ...ij,jk->...ik|2,0; "
        + "...ij,...jk->...ik|s1,1; ...ij,...jk->ik...|0,2; b...d,bd->b...|2,0; a...,b...->ab...|1,2; a...a,a...->...|1,1; ... i, ... j -> ... i j|1,1; b ... i, i o -> b ... o|0,0; ...a,...b,...c->...|1,s1,0; ...ab,...bc,...cd->...ad|1,2,1; "
        + "...,...->...|0,0; ...i,i->...|2,0; k ... , ... , k -> ...|1,2,0; a...,...a->a...|2,2; ...,->...|2,0";
}
