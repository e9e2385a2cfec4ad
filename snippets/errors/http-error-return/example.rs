use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

// show
pub async fn show() -> Result<Vec<u8>, AppError> {
    Ok(tokio::fs::read("page.html").await?)
}

pub struct AppError(std::io::Error);

impl From<std::io::Error> for AppError {
    fn from(error: std::io::Error) -> Self {
        AppError(error)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0.to_string()).into_response()
    }
}
// end
