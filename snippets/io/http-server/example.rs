use axum::{Router, extract::Path, routing::get};
use tokio::net::TcpListener;

// show
pub async fn serve() -> std::io::Result<()> {
    let app = Router::new().route("/users/{id}", get(user));
    axum::serve(TcpListener::bind("0.0.0.0:8080").await?, app).await
}

async fn user(Path(id): Path<u64>) -> String {
    format!("user {id}")
}
// end
