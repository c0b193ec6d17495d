namespace Graph.Model;

[Term("Whether a laboratory operates.", "状态")]
public enum LabStatus
{
    [Term("It operates.", "已运行")]
    Operating,

    [Term("It is only planned.", "规划中")]
    Planned,
}
