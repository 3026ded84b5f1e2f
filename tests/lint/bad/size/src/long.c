int f(int a)
{
	a++;
	a++;
	return a;
}

int g(int a)
{
	a++;
	a++;
	a++;
	return a;
}

int h(int a) {
	return a;
}
