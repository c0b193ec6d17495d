namespace Graph.Model;

[Term("The part of an enterprise in its industry.", "企业地位")]
public enum EnterpriseRole
{
    [Term("Leads the chain.", "龙头、链主、牵头")]
    Leader,

    [Term("A backbone enterprise.", "骨干")]
    Key,

    [Term("Takes part.", "参与")]
    Participant,
}
