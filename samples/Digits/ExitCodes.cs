namespace Digits;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done, or was stopped by Ctrl+C and reported as far as it went.</summary>
    public const int Success = 0;

    /// <summary>The training diverged: the loss is no number any more.</summary>
    public const int Diverged = 1;

    /// <summary>An option or a file cannot be used; one line says which.</summary>
    public const int BadInput = 2;
}
