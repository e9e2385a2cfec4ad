/// Waits for Ctrl-C or, on Unix, for the signal to terminate; None where it cannot wait.
fn go_stop_signal() -> Option<GoSignal> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .ok()?;
    runtime.block_on(async {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            let mut terminate = signal(SignalKind::terminate()).ok()?;
            tokio::select! {
                _ = tokio::signal::ctrl_c() => Some(GoSignal::Interrupt),
                _ = terminate.recv() => Some(GoSignal::Terminated),
            }
        }
        #[cfg(not(unix))]
        {
            tokio::signal::ctrl_c().await.ok()?;
            Some(GoSignal::Interrupt)
        }
    })
}

/// Go's os.Signal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum GoSignal {
    #[default]
    Interrupt,
    #[allow(dead_code)]
    Terminated,
}

impl std::fmt::Display for GoSignal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            GoSignal::Interrupt => "interrupt",
            GoSignal::Terminated => "terminated",
        })
    }
}
