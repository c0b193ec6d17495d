namespace Graph.Model;

[Term("What a statement rests on.", "依据")]
public enum Basis
{
    [Term("A document says so.", "有出处")]
    Cited,

    [Term("Common domain knowledge, no document at hand.", "专家判断")]
    Expert,
}
