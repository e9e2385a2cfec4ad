use std::{io, sync::Arc};

pub struct Mailer;

impl Mailer {
    pub async fn send(&self, _to: &str) -> io::Result<()> {
        Ok(())
    }
}

// show
pub fn sign_up(mailer: Arc<Mailer>, email: String) {
    tokio::spawn(async move {
        if let Err(error) = mailer.send(&email).await {
            tracing::warn!(%error, "welcome mail");
        }
    });
}
// end
