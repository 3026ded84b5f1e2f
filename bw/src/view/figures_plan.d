bw/src/view/figures_plan.o: src/view/figures_plan.c \
 src/view/figures_plan.h
src/view/figures_plan.h:
