namespace Minigrad.Campaigns;

/// <summary>What the program returns.</summary>
internal static class ExitCodes
{
    /// <summary>All cases went well.</summary>
    public const int Success = 0;

    /// <summary>At least one failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int BadInput = 2;
}
