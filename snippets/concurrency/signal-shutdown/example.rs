use axum::Router;
use tokio::{net::TcpListener, signal};

// show
pub async fn run(listener: TcpListener, app: Router) -> std::io::Result<()> {
    axum::serve(listener, app)
        .with_graceful_shutdown(async {
            if let Err(error) = signal::ctrl_c().await {
                tracing::error!(%error, "no signal handler");
            }
        })
        .await
}
// end
