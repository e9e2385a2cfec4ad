use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use tower::ServiceExt;

// show
pub async fn status_of(app: Router, path: &str) -> Result<StatusCode, axum::http::Error> {
    let request = Request::get(path).body(Body::empty())?;
    let Ok(response) = app.oneshot(request).await;
    Ok(response.status())
}
// end
