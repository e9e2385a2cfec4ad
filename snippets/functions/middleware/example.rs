use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use std::time::Instant;

// show
pub fn with_timing(app: Router) -> Router {
    app.layer(middleware::from_fn(timed))
}

pub async fn timed(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    println!("{path} {:?}", start.elapsed());
    response
}
// end
