namespace Graph.Model;

[Term("Whether something is so or only intended.", "状态")]
public enum FactStatus
{
    [Term("It is so: funded, signed, listed, built.", "已确立")]
    Established,

    [Term("A document only intends, supports or invites it.", "仅为计划、支持或意向")]
    Planned,
}
