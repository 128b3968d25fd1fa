using System.Runtime.InteropServices;
using Minigrad.Campaigns;

// The first Ctrl+C ends the campaign with what it found; a second one ends the program at once.
using CancellationTokenSource stop = new();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CampaignCommand.Invoke(args, Console.Out, Console.Error, stop.Token);

void Stop(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
