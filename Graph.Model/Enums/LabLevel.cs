namespace Graph.Model;

[Term("Who recognised a laboratory.", "级别")]
public enum LabLevel
{
    [Term("The state.", "国家级")]
    National,

    [Term("The province.", "省级")]
    Provincial,

    [Term("The city.", "市级")]
    Municipal,

    [Term("The enterprise itself.", "企业级")]
    Enterprise,
}
