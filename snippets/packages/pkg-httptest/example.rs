use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use tower::ServiceExt;

// show
pub async fn status(app: Router, path: &str) -> StatusCode {
    let request = Request::get(path)
        .body(Body::empty())
        .expect("a valid path");
    let response = app.oneshot(request).await.expect("axum does not fail");
    response.status()
}
// end
