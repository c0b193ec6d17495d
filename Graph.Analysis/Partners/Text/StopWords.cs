using System.Collections.Frozen;

namespace Graph.Analysis.Partners;

/// <summary>English words that carry no topic: words of grammar, and what every firm says of itself and its trouble.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(
        """
        a about after all am an and any are as at be because been before but by can cannot company could customer do does during enterprise
        find firm for from get gets good had has have help high how i if improve in into is it its keep keeps looking low make maker makes
        manufacturer may more much must need needs no not of off on or our out over please poor problem product production quality reduce
        should so some such supplier technology than that the their them then there these they this to too under up us very want was we were
        what when where which while who why will with would you your
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word carries no topic.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length < 2 || _lookup.Contains(word);

    /// <summary>Whether a folded word means different things beside different words, and so tells nothing by itself: a die is a chip in
    /// <c>dual die</c> and a mould in <c>die casting</c>.</summary>
    public static bool NeedsNeighbour(ReadOnlySpan<char> word) => word is "die" or "dies";

    /// <summary>Whether a folded word makes a term together with the word before it: <c>fan out</c>, <c>pick up</c>.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => word is "out" or "up" or "off" or "in" or "on" or "over" or "under";
}

/// <summary>Chinese words that stand in any text on technology and so tell nothing: what is wanted, how good or bad a thing is, and the
/// general words of engineering.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> _words = FrozenSet.ToFrozenSet(
        """
        我们 你们 他们 公司 企业 工厂 厂家 厂商 客户 用户 本厂 我司 我厂 贵司 单位 机构 团队 专家 老师 教授
        产品 生产 制造 制作 加工 研究 研发 研制 开发 设计 应用 使用 项目 课题 方案 方法 办法 措施 技术 工艺 系统 装备 设备 装置 材料 工程 平台 服务
        管理 结构 功能 类型 方向 领域 行业 产业 产业化 市场 中心 基地 零部件 部件 零件 配件 整机 产线 生产线 车间 现场 流程 过程 环节 工序 阶段
        合格 不合格 合格率 良率 良品率 成品率 废品 废品率 返工 不良 不良率 质量 品质 性能 效率 成本 能力 水平 要求 标准 指标 参数 精度 效果 程度
        问题 难题 故障 异常 失效 毛病 缺陷 瓶颈 痛点 困难 难点 风险 原因 因素 情况 状况 现象 结果 影响
        提高 提升 改善 改进 优化 降低 减少 增加 增强 加强 控制 保证 保持 实现 达到 满足 突破 解决 攻克 攻关 处理 避免 防止 消除 缩短 延长
        过高 过低 偏高 偏低 太高 太低 过大 过小 偏大 偏小 太大 太小 不足 不够 不好 不稳 不稳定 稳定 稳定性 不均 均匀 均匀性 一致 一致性 可靠 可靠性
        严重 容易 经常 频繁 偶尔 明显 出现 发生 导致 造成 引起 产生 存在 下降 上升 升高 变化 波动 超标 超差 达标 不到 达不到 做不到 无法 难以
        希望 想要 想找 寻找 寻求 求助 需要 需求 急需 请问 请教 帮助 帮忙 推荐 介绍 合作 协作 对接 支持 提供 联合 咨询 了解 打听
        高端 新型 先进 大型 小型 中型 高性能 高质量 高效 关键 核心 重点 主要 优质 专用 通用 普通 特种 国产 国产化 进口 国外 国内 替代 自主 卡脖子
        目前 现在 最近 一直 以后 之后 以前 长期 短期 时候 时间 周期 批次 部分 整体 全部 各种 多种 不同 一种 一些 条件 环境 工况 状态 模式 运行 工作 操作
        学习 发展 提前 事先 及时 协议 合同 专业 预测 计算 作业 委托 模块 量大 耗量 尺寸 自动 制品 利用 特性 等级
        可以 能够 能否 如何 怎么 怎么办 什么 哪里 哪些 哪家 哪个 为什么 有没有 是否
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word tells nothing.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
