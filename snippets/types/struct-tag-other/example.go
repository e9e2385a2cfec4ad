package demo

// show
type User struct {
	ID    int64  `db:"id" yaml:"id"`
	Email string `db:"email" yaml:"mail" validate:"required,email"`
}

// end
