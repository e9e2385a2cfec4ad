use axum::Extension;

// show
#[derive(Clone)]
pub struct User {
    pub name: String,
}

pub async fn profile(Extension(user): Extension<User>) -> String {
    greeting(&user)
}

fn greeting(user: &User) -> String {
    format!("Hello, {}", user.name)
}
// end
