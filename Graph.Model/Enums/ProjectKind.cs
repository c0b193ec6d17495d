namespace Graph.Model;

[Term("What sort of project it is.", "项目类别")]
public enum ProjectKind
{
    [Term("Open call.", "揭榜挂帅")]
    OpenCall,

    [Term("Zilang special programme.", "紫琅专项")]
    Zilang,

    [Term("Transfer of research results.", "成果转化项目")]
    AchievementTransfer,

    [Term("Platform.", "平台项目")]
    Platform,

    [Term("Other.", "其他")]
    Other,
}
