using Minigrad.Campaigns.Language;
using Minigrad.Campaigns.Resume;

namespace Minigrad.Campaigns;

/// <summary>All campaigns.</summary>
internal static class CampaignTable
{
    public static IReadOnlyList<Campaign> All { get; } = [new LanguageCampaign(), new ResumeCampaign()];
}
